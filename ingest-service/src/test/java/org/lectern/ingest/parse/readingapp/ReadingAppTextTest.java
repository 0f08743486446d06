package org.lectern.ingest.parse.readingapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;

class ReadingAppTextTest {

    private static final String CONTROLS = "Add like\nAdd dislike\nAdd to saved papers\n\n";

    private static Reading.Statement statement(String text) {
        return (Reading.Statement) ReadingAppText.read(text);
    }

    private static Paper paper(String body) {
        return statement("JOURNAL ARTICLE\n" + CONTROLS + body).paper();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salt.\n\nSome words about salt.",
                "Add like\nSalt.",
                "",
                "Full text links are below.\nRelated Resources?"
            })
    void otherTextIsNotThisLayout(String text) {
        assertThat(ReadingAppText.isRecognised(text)).isFalse();
    }

    @Test
    void typesAreTheCapitalsAboveTheControls() {
        var paper = statement("Example Reader\nSearch\nREVIEW\nSALT REPORT\n" + CONTROLS + "Salt.")
                .paper();

        assertThat(paper.types()).containsExactly("Review", "Salt Report");
    }

    @Test
    void aPageWithoutControlsIsReadFromItsTypes() {
        var paper = statement("LETTER\nSalt.\n\nAda Quill\n\nFull text links\nRelated Resources\n")
                .paper();

        assertThat(paper.title()).isEqualTo("Salt.");
        assertThat(paper.types()).containsExactly("Letter");
        assertThat(paper.authors()).containsExactly(Author.person("Ada", "Quill"));
    }

    @Test
    void aTitleKeepsItsLastFullStopAndItsCapitals() {
        assertThat(paper("SALT: A VIEW FROM 2024.\n").title()).isEqualTo("SALT: A VIEW FROM 2024.");
    }

    @Test
    void withoutAuthorsAndJournalTheAbstractFollowsTheTitle() {
        var paper = paper("Salt.\n\nSalt is old. It is in the sea.\n\nIt is in soup, too.\n\nFull text links\n");

        assertThat(paper.authors()).isEmpty();
        assertThat(paper.journal()).isNull();
        assertThat(paper.abstractSections())
                .containsExactly(new AbstractSection(null, "Salt is old. It is in the sea. It is in soup, too."));
    }

    @Test
    void authorsMayStandAboveTheTitle() {
        var paper = paper("Ada M Quill, Jan van der Berg\n\nHow salt moves in the sea.\n\nSalt Letters 2024, 1: 2\n");

        assertThat(paper.title()).isEqualTo("How salt moves in the sea.");
        assertThat(paper.authors()).hasSize(2);
    }

    @Test
    void theJournalLineMayStandBelowTheAbstract() {
        var paper = paper(
                "Salt.\n\nAda Quill\n\nAIMS: Salt.\nMETHODS: Salt.\nRESULTS: Salt.\nCONCLUSION: Salt.\n\nSalt Letters 2024, 1 (2): 3-4\n");

        assertThat(paper.journal().title()).isEqualTo("Salt Letters");
        assertThat(paper.abstractSections()).hasSize(4);
    }

    @Test
    void aLabelMayStandOnALineOfItsOwn() {
        assertThat(paper("Salt.\n\nBACKGROUND\nSalt is old.\nCONCLUSIONS:\nSalt stays.\n")
                        .abstractSections())
                .containsExactly(
                        new AbstractSection("BACKGROUND", "Salt is old."),
                        new AbstractSection("CONCLUSIONS", "Salt stays."));
    }

    @Test
    void identifiersMayStandInTheText() {
        var paper = paper("Salt.\n\nAda Quill\n\nDOI: 10.5555/Salt.1\nPMID: 90000090\n\nSalt is old.\n");

        assertThat(paper.doi()).hasToString("10.5555/salt.1");
        assertThat(paper.pmid()).hasToString("90000090");
        assertThat(paper.abstractSections()).containsExactly(new AbstractSection(null, "Salt is old."));
    }

    @Test
    void hintsCountOnlyBelowTheAbstract() {
        var page = statement(CONTROLS
                + "Salt.\n\nWe located links to claim free CME credits through your institution.\n\nFull text links\n");

        assertThat(page.paper().fullText().located()).isFalse();
        assertThat(page.paper().institutionalAccess()).isFalse();
        assertThat(page.cmeOffered()).isFalse();
    }

    @Test
    void boilerplateNeverLeaksIntoThePaper() {
        var page = statement("LETTER\r\n" + CONTROLS
                + "Salt.\r\n\r\nSalt is old.\r\n\r\nFor the best experience, use the Read mobile app\r\nRelated Resources\r\n\r\n"
                + "Pepper.Salt Lett 2020\r\nMobile app image\r\nYour Privacy Choices Toggle icon\r\nClaim now\r\n");

        assertThat(page.paper().abstractSections()).containsExactly(new AbstractSection(null, "Salt is old."));
        assertThat(page.related())
                .singleElement()
                .satisfies(row -> assertThat(row.title()).isEqualTo("Pepper."));
    }

    @Test
    void aPageWithoutATitleIsRefused() {
        assertThat(ReadingAppText.read("LETTER\n" + CONTROLS + "Full text links\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_AN_ARTICLE);
                    assertThat(refusal.place()).isEqualTo("line 2");
                });
    }
}
