package org.lectern.catalog.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.catalog.paper.Contents;
import org.lectern.catalog.statement.Description;
import org.lectern.catalog.statement.Description.Author;
import org.lectern.catalog.statement.Description.Section;
import org.lectern.catalog.statement.Pages;
import org.lectern.catalog.statement.RelatedPaper;

class FoldTest {
    @Test
    void pubmedIsBelievedBeforeAPublisherAndAPublisherBeforeTheReadingApp() {
        Pages app = Pages.readingApp().title("App").volume("1");
        Pages html = Pages.html().title("Publisher").volume("2");
        Pages pubmed = Pages.pubmed().title("PubMed").volume("3");

        assertThat(fold(app, html).title()).isEqualTo("Publisher");
        assertThat(fold(app, html, pubmed).volume()).isEqualTo("3");
        assertThat(fold(Pages.of("stone-tablet").title("Tablet"), app).title()).isEqualTo("App");
    }

    @Test
    void pagesOfOneSourceAreAskedInTheOrderOfTheirIds() {
        Pages second = Pages.html().id(new UUID(0, 2)).title("Second");
        Pages first = Pages.html().id(new UUID(0, 1)).title("First");

        assertThat(fold(second, first).title()).isEqualTo("First");
    }

    @Test
    void whatTheFirstDoesNotStateTheNextMay() {
        assertThat(fold(Pages.pubmed().pmid("90000001"), Pages.html().doi("10.5555/a")))
                .returns("90000001", Description::pmid)
                .returns("10.5555/a", Description::doi);
    }

    @Test
    void theAbstractWithMostSectionsIsTakenAndOfEqualOnesTheLongest() {
        Section whole = new Section(null, "All in one, and rather long at that.");
        Section background = new Section("BACKGROUND", "Why.");
        Section results = new Section("RESULTS", "What.");

        assertThat(fold(Pages.pubmed().saying(whole), Pages.readingApp().saying(background, results))
                        .sections())
                .containsExactly(background, results);
        assertThat(fold(Pages.pubmed().saying(background), Pages.html().saying(whole))
                        .sections())
                .containsExactly(whole);
    }

    @Test
    void aDateIsMadeMorePreciseButNotContradicted() {
        assertThat(fold(
                                Pages.pubmed().date("2024"),
                                Pages.html().date("2024-03"),
                                Pages.readingApp().date("2024-03-26"))
                        .date())
                .isEqualTo("2024-03-26");
        assertThat(fold(Pages.pubmed().date("2024"), Pages.html().date("2023-12-31"))
                        .date())
                .isEqualTo("2024");
    }

    @Test
    void firstAndLastPageAreOfTheSamePage() {
        assertThat(fold(Pages.pubmed().pages("e12", null), Pages.html().pages("150", "168")))
                .returns("e12", Description::firstPage)
                .returns(null, Description::lastPage);
    }

    @Test
    void typesAndKeywordsOfAllPagesAreListedOnceEach() {
        Description paper = fold(
                Pages.pubmed().types("Journal Article").keywords("Sleep"),
                Pages.html().types("JOURNAL ARTICLE", "Review").keywords("sleep", "tides"));

        assertThat(paper.types()).containsExactly("Journal Article", "Review");
        assertThat(paper.keywords()).containsExactly("Sleep", "tides");
    }

    @Test
    void authorsAreOnePagesAndNotAMixture() {
        assertThat(fold(Pages.readingApp().by("Quill", "Lamp"), Pages.html().by("Quill"))
                        .authors())
                .extracting(Author::family)
                .containsExactly("Quill");
    }

    @Test
    void relatedPapersOfAllPagesAreListedOnceEachAndNotEndlessly() {
        Pages many = Pages.readingApp();
        for (int i = 0; i < 150; i++) {
            many.relating("Kettle number " + i, "2024");
        }
        Contents folded =
                contents(Pages.html().relating("Kettle number 7.", "2024-05-01").offeringCme(), many);

        assertThat(folded.related())
                .hasSize(100)
                .extracting(RelatedPaper::title)
                .startsWith("Kettle number 7.", "Kettle number 0");
        assertThat(folded.related()).extracting(RelatedPaper::title).doesNotContain("Kettle number 7");
        assertThat(folded.cmeOffered()).isTrue();
        assertThat(folded.pages()).isEqualTo(2);
    }

    private static Description fold(Pages... pages) {
        return contents(pages).paper();
    }

    private static Contents contents(Pages... pages) {
        return Fold.of(List.of(pages).stream().map(Pages::page).toList());
    }
}
