package org.lectern.ingest.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Notice;
import org.lectern.ingest.parse.paper.Notice.Kind;
import org.lectern.ingest.parse.paper.Notice.Role;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Receipt;

class ShownNoticesTest {

    private static final String LINK = "<a href=\"https://doi.org/10.5555/note.2\">";

    private static String page(String title, String body) {
        return "<html><head><meta name=\"citation_title\" content=\"" + title
                + "\"><meta name=\"citation_doi\" content=\"10.5555/salt.1\"></head><body><h1>" + title + "</h1>" + body
                + "</body></html>";
    }

    private static Paper paper(String page) {
        return ((Reading.Statement) HtmlPage.read(page, "https://journal.example/salt/1")).paper();
    }

    private static List<Notice> notices(String title, String body) {
        return paper(page(title, body)).notices();
    }

    private static Notice notice(Kind kind, Role role, Source source, @Nullable String doi, @Nullable String pmid) {
        return new Notice(
                kind,
                role,
                doi == null ? null : Doi.read(doi).orElseThrow(),
                pmid == null ? null : Pmid.read(pmid).orElseThrow(),
                source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An %Author Correction</a> to this article was published on 13 May 2025 | CORRECTION | SUBJECT",
                "A %Corrigendum</a> to this article was published on 19 May 2016 | CORRECTION | SUBJECT",
                "This article has been corrected. Read the %correction notice</a>. | CORRECTION | SUBJECT",
                "This article has been retracted. See the %retraction notice</a>. | RETRACTION | SUBJECT",
                "The %Retraction Note</a> to this article has been published | RETRACTION | SUBJECT",
                "This article has been partially retracted (%see here</a>) | PARTIAL_RETRACTION | SUBJECT",
                "This paper was withdrawn, %see why</a> | WITHDRAWAL | SUBJECT",
                "An %Editorial Expression of Concern</a> to this article was published | EXPRESSION_OF_CONCERN | SUBJECT",
                "This article is a correction to: %Salt for all</a> | CORRECTION | NOTICE",
                "This corrects the article %Salt for all</a> | CORRECTION | NOTICE",
                "This retracts the article %Salt for all</a> | RETRACTION | NOTICE"
            })
    void aBannerSaysWhatHappenedToThePaperAndLeadsToTheOtherSide(String banner, Kind kind, Role role) {
        String body = "<div>" + banner.replace("%", LINK) + "</div>";

        assertThat(notices("Salt for all", body))
                .containsExactly(notice(kind, role, Source.PUBLISHER, "10.5555/note.2", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retraction in: | RETRACTION | SUBJECT",
                "Retraction of | RETRACTION | NOTICE",
                "Partial retraction in | PARTIAL_RETRACTION | SUBJECT",
                "Erratum in | CORRECTION | SUBJECT",
                "Erratum for | CORRECTION | NOTICE",
                "Expression of concern in | EXPRESSION_OF_CONCERN | SUBJECT"
            })
    void aLabelOfTheLibraryHasTheOtherSideBelowIt(String label, Kind kind, Role role) {
        String body = "<h3>" + label + "</h3><ul><li>Salt Lett. 2024 May 3;7(1):9. doi: 10.5555/note.2."
                + " <a href=\"/90000002/\">PMID: 90000002</a></li></ul>";

        assertThat(notices("Salt for all", body))
                .containsExactly(notice(kind, role, Source.PUBMED, "10.5555/note.2", "90000002"));
    }

    @Test
    void aBannerWithoutALinkIsANoticeWithoutItsOtherSide() {
        assertThat(notices("Salt for all", "<p>This article has been retracted: please see the policy.</p>"))
                .containsExactly(notice(Kind.RETRACTION, Role.SUBJECT, Source.PUBLISHER, null, null));
    }

    @Test
    void whatSaysTheSameWithoutItsOtherSideIsNoSecondNotice() {
        String body = "<p>This article has been retracted.</p><p>The " + LINK
                + "Retraction Note</a> to this article was published on 3 May 2024</p>";

        assertThat(notices("RETRACTED ARTICLE: Salt for all", body))
                .containsExactly(notice(Kind.RETRACTION, Role.SUBJECT, Source.PUBLISHER, "10.5555/note.2", null));
    }

    @Test
    void theOriginalArticleIsTheOtherSideOfACorrectionAndOfNoOtherPaper() {
        String body = "<p>The " + LINK + "original article</a> was published on 3 May 2024</p>";

        assertThat(notices("Correction to: Salt for all", body))
                .containsExactly(notice(Kind.CORRECTION, Role.NOTICE, Source.PUBLISHER, "10.5555/note.2", null));
        assertThat(notices("A reply on salt", body)).isEmpty();
    }

    @Test
    void aLinkBackToThePaperIsNotItsOtherSide() {
        String body =
                "<p>This article has been corrected: <a href=\"https://doi.org/10.5555/salt.1\">new version</a></p>";

        assertThat(notices("Salt for all", body))
                .containsExactly(notice(Kind.CORRECTION, Role.SUBJECT, Source.PUBLISHER, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This article has been cited by 12 others",
                "This article has been updated",
                "Retraction of the eyelid was seen in all patients",
                "This study was corrected for age and sex by regression",
                "Corrections to this journal are welcome"
            })
    void otherWordsAreNoNotice(String line) {
        assertThat(notices("Salt for all", "<p>" + line + "</p>")).isEmpty();
    }

    @Test
    void aReceiptTellsWhereABannerStands() {
        String page =
                page("Salt for all", "<div id=\"bar\">This article has been retracted, see " + LINK + "why</a></div>");

        Receipt receipt = HtmlPage.explain(page, null, paper(page)).stream()
                .filter(one -> one.field().equals("notices"))
                .findFirst()
                .orElseThrow();

        assertThat(receipt.chosen().rule()).isEqualTo("banner or label of a notice");
        assertThat(receipt.chosen().place()).endsWith("div[id=bar]");
    }
}
