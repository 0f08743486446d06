package org.lectern.ingest.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.RelatedResource;

/** What is taken from the text that a page shows, where its tags do not say it or say it worse. */
class ShownPageTest {

    private static final String ABSTRACT = "<h2>Abstract</h2><p>"
            + "Salt moves with the water, and the water moves with the moon. ".repeat(4) + "</p>";

    private static Reading.Statement read(String head, String body) {
        String page = "<html><head><meta name='citation_title' content='Salt and its tides'>" + head + "</head><body>"
                + body + "</body></html>";
        return (Reading.Statement) HtmlPage.read(page, null);
    }

    private static Paper shown(String body) {
        return read("", body).paper();
    }

    @Test
    void theVolumeMayStandFarAboveTheTitle() {
        String between = "<div>Submit an article</div><div>Journal homepage</div>".repeat(5);
        Paper paper = shown("<p>Salt Letters</p><p>Volume 79, 2017 - Issue 5</p>" + between
                + "<h1>Salt and its tides</h1>" + ABSTRACT);

        assertThat(paper.volume()).isEqualTo("79");
        assertThat(paper.issue()).isEqualTo("5");
    }

    @Test
    void keywordsMayStandInOneLineOrALineEach() {
        List<String> expected = List.of("salt", "tides", "moon, full");

        for (String body : List.of(
                "<p><b>Keywords:</b> salt; tides; moon, full</p>",
                "<h3>Key words</h3><ul><li>salt</li><li>tides</li><li>moon, full</li></ul>",
                "<div><h3>Keywords</h3><div class='keyword'>salt</div><div class='keyword'>tides</div><div class='keyword'>moon, full</div></div>",
                "<div><span>Keywords</span> <span>salt</span> <span>tides</span> <span>moon, full</span></div>",
                "<dl><dt>Index Terms</dt><dd><a>salt</a>, <a>tides</a>, <a>moon, full</a></dd></dl>")) {
            assertThat(shown(body).keywords()).as(body).isEqualTo(expected);
        }
    }

    @Test
    void keywordsOfASearchFormOrAListOfContentsAreNone() {
        assertThat(shown("<form><label>Keywords</label><div>in</div><div>Title</div></form>")
                        .keywords())
                .isEmpty();
        assertThat(shown("<ul><li>Keywords</li><li>1. Introduction</li></ul>").keywords())
                .isEmpty();
        assertThat(shown("<p>Keywords and their use in kitchens were studied.</p>")
                        .keywords())
                .isEmpty();
    }

    @Test
    void shownKeywordsGoBeforeTheSitesTopics() {
        assertThat(read("<meta name='dc.subject' content='Oceanography'>", "<p>Keywords: salt, tides</p>")
                        .paper()
                        .keywords())
                .containsExactly("salt", "tides");
    }

    @Test
    void keywordsOfAllLanguagesGoBeforeThoseOfOne() {
        String head = "<meta name='citation_keywords' content='salt'><meta name='citation_keywords' content='sel'>";

        assertThat(read(head, "<p>Keywords: salt</p>").paper().keywords()).containsExactly("salt", "sel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Original Article", "RESEARCH ARTICLE", "Review", "Systematic Review and Meta-Analysis", "Case Reports",
                "Letter to the Editor", "Brief Communication", "Study protocol", "Editorial", "Working Paper"
            })
    void journalsMakeTheirLabelsOfFewWords(String label) {
        assertThat(TypeLabels.isLabel(label)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Full Text",
                "Full Article",
                "Next Article",
                "Abstract",
                "Marine Biology",
                "Share",
                "Salt and its tides",
                "12",
                ""
            })
    void otherLinesAreNoLabels(String line) {
        assertThat(TypeLabels.isLabel(line)).isFalse();
    }

    @Test
    void theTypeIsTheLabelAboveTheTitle() {
        assertThat(shown("<div>Paper • OPEN ACCESS</div><h1>Salt and its tides</h1>")
                        .types())
                .containsExactly("Paper");
        assertThat(shown("<ul><li>Letters</li></ul><h1>Salt and its tides</h1>").types())
                .isEmpty();
        assertThat(read("<meta name='citation_section' content='Oceanography'>", "")
                        .paper()
                        .types())
                .isEmpty();
    }

    @Test
    void theSentenceOnThisArticleGoesBeforeTheJournalsLicence() {
        String sentence =
                "<p>This is an open access article distributed under the <a href='https://creativecommons.org/licenses/by/4.0/'>Creative Commons Attribution License</a>.</p>";

        assertThat(read("<meta name='dc.rights' content='https://creativecommons.org/licenses/by/2.0/'>", sentence)
                        .paper()
                        .license())
                .isEqualTo("CC-BY-4.0");
    }

    @Test
    void aLicenceWithoutVersionTakesTheOneOfItsLink() {
        assertThat(read(
                                "<meta name='dc.rights' content='Creative Commons Attribution License'>",
                                "<a href='https://creativecommons.org/licenses/by/4.0/'>x</a>")
                        .paper()
                        .license())
                .isEqualTo("CC-BY-4.0");
    }

    @Test
    void theLineBelowTheTitleHoldsTheAuthorsOfWhomATagKeepsOne() {
        Paper paper = read(
                        "<meta name='citation_author' content='Berg, Jan'>",
                        "<h1>Salt and its tides</h1><p>ADA M. QUILL<sup>1</sup>, LIA MOOR<sup>1,2</sup>, and JAN BERG<sup>*</sup></p>")
                .paper();

        assertThat(paper.authors())
                .containsExactly(
                        Author.person("Ada M.", "Quill"), Author.person("Lia", "Moor"), Author.person("Jan", "Berg"));
    }

    @Test
    void twoWordsBelowTheTitleAreNotYetAnAuthor() {
        assertThat(shown("<h1>Salt and its tides</h1><p>Marine Biology</p>").authors())
                .isEmpty();
        assertThat(shown("<h1>Salt and its tides</h1><p class='author'>Ada Quill</p><p class='author'>Jan Berg</p>")
                        .authors())
                .hasSize(2);
    }

    @Test
    void aLineOfAnotherYearIsAnotherPapers() {
        Paper paper = read(
                        "<meta name='citation_date' content='2022'>",
                        "<h1>Salt and its tides</h1><p>Also as: Salt Letters 2024;79(2):1055-1085</p>")
                .paper();

        assertThat(paper.volume()).isNull();
        assertThat(paper.journal()).isNull();
    }

    @Test
    void theLastPageComesFromTheLineWithTheSameFirstPage() {
        String head = "<meta name='citation_firstpage' content='637'>";

        assertThat(read(head, "<p>Salt Lett. 2005 Aug;7(4):637–645.</p><h1>Salt and its tides</h1>")
                        .paper()
                        .lastPage())
                .isEqualTo("645");
        assertThat(read(head, "<p>Salt Lett. 2005 Aug;7(4):600–645.</p><h1>Salt and its tides</h1>")
                        .paper()
                        .lastPage())
                .isNull();
    }

    @Test
    void aFalseFirstOfJanuaryGivesWayToTheDayThatThePageShows() {
        String head = "<meta name='citation_date' content='2012/01/01'>";

        assertThat(read(head, "<p>Article first published online: 19 JUL 2012</p>")
                        .paper()
                        .date())
                .hasToString("2012-07-19");
        assertThat(read(head, "<p>First published: 1 March 2014</p>").paper().date())
                .hasToString("2012-01-01");
    }

    @Test
    void microdataOfReferencesIsNotThePapers() {
        assertThat(shown("<p itemprop='citation'><b itemprop='volumeNumber'>12</b></p>")
                        .volume())
                .isNull();
        assertThat(shown("<p><b itemprop='volumeNumber'>12</b></p>").volume()).isEqualTo("12");
    }

    @Test
    void aSummaryBehindTheIntroductionIsNoAbstract() {
        String summary = ABSTRACT.replace("Abstract", "Summary");

        assertThat(shown("<h2>1. Introduction</h2><p>Salt.</p>" + summary).abstractSections())
                .isEmpty();
        assertThat(shown(summary + "<h2>1. Introduction</h2><p>Salt.</p>").abstractSections())
                .hasSize(1);
    }

    @Test
    void whatStandsAboveTheHeadingAbstractOrBehindTheKeywordsIsNoneOfIt() {
        String text = "Salt moves with the water, and the water moves with the moon. "
                .repeat(4)
                .strip();
        Paper paper = shown("<div class='abstract'><p>Quill A. [Search]</p>" + ABSTRACT
                + "<p><b>Keywords</b></p><p>salt, tides</p><p>Received in May.</p></div>");

        assertThat(paper.abstractSections())
                .extracting(section -> section.text())
                .containsExactly(text);
    }

    @Test
    void aListBelowAHeadingThatRecommendsIsRelated() {
        String list = "<h3>You may also like</h3><ul><li><a href='/1'>Sugar and its tides in winter</a></li>"
                + "<li><a href='/2'>View more related articles</a></li></ul>";

        assertThat(read("", list).related())
                .containsExactly(new RelatedResource("Sugar and its tides in winter", null, null, null, null));
    }

    @Test
    void aTagMayHaveBothANameAndAProperty() {
        String page = "<meta name='title' property='og:title' content='Salt and its tides - Site'>"
                + "<meta name='prism.doi' content='10.5555/a'>";

        assertThat(((Reading.Statement) HtmlPage.read("<html><head>" + page + "</head></html>", null))
                        .paper()
                        .title())
                .isEqualTo("Salt and its tides");
    }

    @Test
    void aFullTextIsKnownByItsDivisions() {
        String page = "<html><head><title>Salt and its tides</title></head><body><h1>Salt and its tides</h1>"
                + "<h2>1. Introduction</h2><p>x</p><h2>2. Methods</h2><p>x</p><h2>3. Results</h2><p>x</p>";

        assertThat(HtmlPage.read(page + "<h2>References</h2>", null)).isInstanceOf(Reading.Statement.class);
        assertThat(HtmlPage.read(page, null)).isNotInstanceOf(Reading.Statement.class);
    }
}
