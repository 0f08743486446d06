package org.lectern.ingest.parse.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ingest.parse.crawl.InventedText.NAMES;
import static org.lectern.ingest.parse.crawl.InventedText.PROSE;
import static org.lectern.ingest.parse.crawl.InventedText.paper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Reading;

class CrawledLayoutsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Log in using your username\nLog in using your username\nHow salt moves in the sea\n" + NAMES,
                "How salt moves in the sea\n- Ada M Quill 1 ,\n- Jan van der Berg 1 , 2\n- Salt Letters volume 3",
                "How salt moves in the sea\nAda M Quill1\nhttp://orcid.org/0000-0000-0000-0001\nJan van der Berg.2\nhttp://orcid.org/0000-0000-0000-002X\n1Invented Hospital",
            })
    void theTitleStandsAboveAuthorsInListsAndBelowMenus(String head) {
        assertThat(paper(head).title()).isEqualTo("How salt moves in the sea");
        assertThat(paper(head).authors())
                .containsExactly(Author.person("Ada M", "Quill"), Author.person("Jan", "van der Berg"));
    }

    @Test
    void aLabelThatComesAgainIsOfThePapersText() {
        Paper paper = paper(
                "Research article\nHow salt moves in the sea",
                "Background\n\n" + PROSE + "\n\nResults\n\n" + PROSE + "\n\nBackground\n\n" + PROSE + " And on.");

        assertThat(paper.abstractSections())
                .containsExactly(new AbstractSection("Background", PROSE), new AbstractSection("Results", PROSE));
    }

    @Test
    void theCitationMayStandInColumnsAndTheTitleBelowIt() {
        Paper paper = paper("SALT AND SEA\nYear : 2016  |  Volume : 7  |  Issue : 3  |  Page : 144-146\n\n"
                + "How salt moves in the sea\n\n1 Invented Hospital, Nowhere\n\nSource of Support: None, Salt: Some");

        assertThat(paper.title()).isEqualTo("How salt moves in the sea");
        assertThat(paper.volume()).isEqualTo("7");
        assertThat(paper.issue()).isEqualTo("3");
        assertThat(paper.lastPage()).isEqualTo("146");
        assertThat(paper.date()).hasToString("2016");
        assertThat(paper.journal()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skip to main content\n  \u2022 Study protocol\n  \u2022 Open access\nHow salt moves in the sea",
                "How salt moves in the sea\nSalt Letters volume 19, Article number: 250 (2019)",
                "How salt moves in the sea\n\u2022 Ada M Quill Salt University, Nowhere.\nKeywords: Salt, Sea, Kettles and Tea",
                "Salt Letters\nHow salt moves in the sea\nand\nDepartment of Salt, Sea University, Nowhere\nAuthor to whom correspondence should be addressed.",
                "How salt moves in the sea\nDOI:\nhttps://doi.org/10.5555/salt.1Keywords:\nSalt, Sea",
            })
    void withoutAuthorsTheLowestLineThatMayBeOneIsTheTitle(String head) {
        assertThat(paper(head).title()).isEqualTo("How salt moves in the sea");
        assertThat(paper(head).authors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How to write for us\nKeywords: five at most\nAbstract\nThe abstract should have no more than 250 words, and it says what was done and found.",
                "How to write for us\nCorrespondence\nAbstract\nAll authors must send a summary of their work that says what was done and what was found.",
                "How salt moves in the sea\nKeywords: salt\nSummary\n" + PROSE,
            })
    void instructionsForAuthorsAreNoPaper(String text) {
        assertThat(CrawledText.isRecognised(text)).isFalse();
    }

    @Test
    void lettersOfAffiliationsAreNoPartOfNames() {
        assertThat(paper(
                                "How salt moves in the sea\nAda M Quilla, Jan van der Bergb, c\n"
                                        + "aInvented Hospital, Nowhere\nbSalt Institute, Nowhere\ncCorresponding Author: Jan van der Berg")
                        .authors())
                .containsExactly(Author.person("Ada M", "Quill"), Author.person("Jan", "van der Berg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  1. Ada M Quill, assistant professor,\n  2. Jan van der Berg, professor of salt\n  1. 1Salt Institute, Nowhere",
                "- Ada M Quill, assistant professor,\n- Jan van der Berg, professor of salt\n- 1Salt Institute, Nowhere",
            })
    void rolesAreNoPartOfNames(String names) {
        Paper paper = paper(
                "How salt moves in the sea\nSalt Lett 2014; 349 doi: 10.5555/a (Published 24 November 2014) Cite this as: Salt Lett 2014;349:g6802\n"
                        + names);
        assertThat(paper.title()).isEqualTo("How salt moves in the sea");
        assertThat(paper.authors())
                .containsExactly(Author.person("Ada M", "Quill"), Author.person("Jan", "van der Berg"));
    }

    @Test
    void theJournalMayHaveALineWithItsIssn() {
        Paper paper = paper(
                "Salt Research, ISSN 2049-3630 print, Open Access\nVolume 13, Number 2, April 2022, pages 81-87\nHow salt moves in the sea\n"
                        + NAMES);
        assertThat(paper.journal().title()).isEqualTo("Salt Research");
        assertThat(paper.volume()).isEqualTo("13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abstract \u25b4Top", "Abstract | \u25b4Top |", "Resumo", "RESUMEN:"})
    void anAbstractHasOtherHeadings(String heading) {
        String text = "How salt moves in the sea\n" + NAMES + "\n" + heading + "\n" + PROSE;
        assertThat(((Reading.Statement) CrawledText.read(text)).paper().abstractSections())
                .containsExactly(new AbstractSection(null, PROSE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keywords: Salt; Sea water",
                "Palavras-chave: Salt. Sea water.",
                "Palabras clave: Salt, Sea water",
                "Keywords\nSalt, Sea water",
            })
    void keywordsStandBelowOrAbove(String keywords) {
        assertThat(paper("How salt moves in the sea\n" + NAMES, PROSE + "\n" + keywords)
                        .keywords())
                .containsExactly("Salt", "Sea water");
        assertThat(paper("How salt moves in the sea\n" + NAMES + "\n" + keywords)
                        .keywords())
                .containsExactly("Salt", "Sea water");
    }

    @Test
    void anAbstractMayBeKnownByItsLabelsAlone() {
        String text =
                "ORIGINAL RESEARCH article\nSalt Lett., 09 August 2022\nHow salt moves in the department of a large hospital by the sea, Northern Island\n"
                        + "  \u2022 1Department of Salt, Sea University, Nowhere\nBackground: " + PROSE + "\nMethods: "
                        + PROSE;
        Paper paper = ((Reading.Statement) CrawledText.read(text)).paper();
        assertThat(paper.title())
                .isEqualTo("How salt moves in the department of a large hospital by the sea, Northern Island");
        assertThat(paper.types()).containsExactly("Original Research Article");
        assertThat(paper.abstractSections())
                .containsExactly(new AbstractSection("Background", PROSE), new AbstractSection("Methods", PROSE));
    }

    @Test
    void sectionsTellAnAbstractOfAPaper() {
        assertThat(paper(
                                "Skip to main content\nHow salt moves in the sea",
                                "Objective\n" + PROSE + "\nMethods\n" + PROSE)
                        .title())
                .isEqualTo("How salt moves in the sea");
    }

    @Test
    void aLetterHasNoAbstract() {
        String text =
                "Salt Lett logoLink to Salt Lett\n. 2024 Jun 24;10:20503121221104442. doi: 10.5555/salt.1\nHow salt moves in the sea\n"
                        + "Ada M Quill a, Jan van der Berg b\nPMID: 90000001\n" + PROSE.repeat(4);
        Paper paper = ((Reading.Statement) CrawledText.read(text)).paper();
        assertThat(paper.title()).isEqualTo("How salt moves in the sea");
        assertThat(paper.journal().title()).isEqualTo("Salt Lett");
        assertThat(paper.firstPage()).isEqualTo("20503121221104442");
        assertThat(paper.authors())
                .containsExactly(Author.person("Ada M", "Quill"), Author.person("Jan", "van der Berg"));
        assertThat(paper.abstractSections()).isEmpty();
    }

    @Test
    void aListOfPapersIsNone() {
        assertThat(CrawledText.isRecognised("Salt Letters\nLatest articles in this journal\n" + NAMES
                        + "\nSalt Letters, Volume 17, pp 1-5; doi:10.5555/salt.1\n" + PROSE.repeat(4)
                        + "\nAnne Other, Ben Third\nSalt Letters, Volume 17, pp 6-9; doi:10.5555/salt.2\n"
                        + PROSE.repeat(4)))
                .isFalse();
    }

    @Test
    void aListOfPapersWhoseAbstractsHaveLabelsIsNone() {
        String sections = "\nBackground " + PROSE + "\nMethods " + PROSE + "\n";
        assertThat(CrawledText.isRecognised("Salt Letters\nLatest articles in this journal\n" + NAMES
                        + "\nSalt Letters, Volume 17, pp 1-5; doi:10.5555/salt.1" + sections
                        + "Anne Other, Ben Third\nSalt Letters, Volume 17, pp 6-9; doi:10.5555/salt.2" + sections))
                .isFalse();
    }

    @Test
    void theFirstPaperOfATopicIsNotTheTopics() {
        assertThat(CrawledText.isRecognised("Topic\nRandomized controlled trial\nMore filters\nJournal Article\n"
                        + "TL;DR: It is suggested that salt moves in the sea.\nAbstract: " + PROSE))
                .isFalse();
    }

    @Test
    void aHeadingMayStandAtTheEndOfTheLineAboveIt() {
        String text = "How salt moves in the sea\nDOI:\nhttps://doi.org/10.5555/salt.1Palavras-chave:\nSal, MarResumo\n"
                + PROSE;
        Paper paper = ((Reading.Statement) CrawledText.read(text)).paper();
        assertThat(paper.doi()).hasToString("10.5555/salt.1");
        assertThat(paper.keywords()).containsExactly("Sal", "Mar");
        assertThat(paper.abstractSections()).containsExactly(new AbstractSection(null, PROSE));
    }

    @Test
    void keywordsMayStandWithinTheAbstractOrInAList() {
        assertThat(paper("How salt moves in the sea\n" + NAMES, PROSE + " Keywords: Salt, Sea\nBackground Salt is old.")
                        .keywords())
                .containsExactly("Salt", "Sea");
        assertThat(paper(
                                "How salt moves in the sea\n" + NAMES,
                                PROSE + "\nKeywords\n\u2022 Salt\n\u2022 Sea\n1. Introduction")
                        .keywords())
                .containsExactly("Salt", "Sea");
    }

    @Test
    void keywordsWithinTheAbstractEndIt() {
        assertThat(paper("How salt moves in the sea\n" + NAMES, PROSE + " Keywords: Salt, Sea")
                        .abstractSections())
                .containsExactly(new AbstractSection(null, PROSE));
    }

    @Test
    void theDayOfPublicationMayStandBehindOthers() {
        assertThat(paper("How salt moves in the sea\n" + NAMES
                                + "\nReceived 14 December 2019; Accepted 18 March 2020; Published 11 April 2020")
                        .date())
                .isEqualTo(new PartialDate("2020-04-11"));
    }
}
