package org.lectern.ingest.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.FullText;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Receipt;

class HtmlPageTest {

    private static final String LONG = "Salt moves with the water, and the water moves with the moon. "
            .repeat(4)
            .strip();

    private static String meta(String name, String content) {
        return "<meta name=\"" + name + "\" content=\"" + content + "\">";
    }

    private static String page(String head, String body) {
        return "<html><head>" + meta("citation_title", "Salt") + head + "</head><body>" + body + "</body></html>";
    }

    private static Paper paper(String head, String body) {
        return ((Reading.Statement) HtmlPage.read(page(head, body), "https://journal.example/a/1")).paper();
    }

    private static Receipt receipt(String page, String field) {
        Paper paper = ((Reading.Statement) HtmlPage.read(page, null)).paper();
        return HtmlPage.explain(page, null, paper).stream()
                .filter(receipt -> receipt.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doi | citation_doi | 10.5555/a",
                "doi | prism.doi | doi:10.5555/a",
                "doi | dc.identifier | https://doi.org/10.5555/a",
                "pmid | citation_pmid | 90000001",
                "pmcid | citation_pmcid | PMC90000001",
                "types | citation_article_type | Review",
                "types | prism.section | Review",
                "authors | citation_authors | Quill, Ada; Berg, Jan",
                "authors | dc.creator | Quill, Ada; Berg, Jan",
                "authors | dc.contributor | Quill, Ada",
                "journal | prism.publicationname | Salt Letters",
                "abbreviation | citation_journal_abbrev | Salt Lett",
                "abbreviation | citation_journal_abbreviation | Salt Lett",
                "issn | citation_issn | 1234-5679",
                "issn | prism.issn | 1234-5679",
                "issn | dc.identifier | ISSN: 1234-5679",
                "volume | prism.volume | 3",
                "issue | prism.number | 4",
                "pages | prism.startingpage | 5",
                "date | citation_publication_date | 2024/03/26",
                "date | citation_online_date | 2024",
                "date | prism.publicationdate | 2024-03",
                "keywords | citation_keywords | salt; water",
                "languages | citation_language | en",
                "license | citation_license | https://creativecommons.org/licenses/by/4.0/",
                "license | dc.rights | CC BY 4.0",
                "arxivId | citation_arxiv_id | 2401.90001",
                "arxivId | dc.identifier | arXiv:2401.90001",
                "subtitle | prism.subtitle | A tale",
                "translatedTitle | dc.title.alternative | Sel",
                "onlineIssn | prism.eissn | 1234-5679",
                "dates.issue | citation_publication_date | 2024/03/26",
                "dates.issue | prism.coverdate | 2024-03",
                "dates.published | citation_date | 2024",
                "dates.online | citation_online_date | 2024/01/02",
                "dates.accepted | dc.dateaccepted | 2024-01-02",
                "dates.received | dc.datesubmitted | 2024-01-02",
                "grants | citation_funding_source | citation_funder=Salt Fund;citation_grant_number=S1",
                "referenceCount | citation_reference | citation_title=On doors",
            })
    void eachTagIsARuleThatReportsItsName(String field, String tag, String content) {
        assertThat(receipt(page(meta(tag, content), ""), field).chosen().rule()).isEqualTo(tag);
    }

    @Test
    void theFirstRuleThatFindsSomethingWins() {
        String head =
                meta("citation_doi", "none") + meta("prism.doi", "10.5555/b") + meta("dc.identifier", "10.5555/c");

        assertThat(receipt(page(head, ""), "doi").chosen().rule()).isEqualTo("prism.doi");
        assertThat(paper(head, "").doi()).hasToString("10.5555/b");
    }

    @Test
    void dublinCoreIsOneInAllItsSpellings() {
        for (String tag : List.of("DC.Creator", "dc:creator", "DCTERMS.creator", "dc.creator")) {
            assertThat(paper(meta(tag, "Quill, Ada"), "").authors()).containsExactly(Author.person("Ada", "Quill"));
        }
    }

    @Test
    void aSingleAuthorTagGivesWayToAFullList() {
        String head = meta("citation_author", "Berg, Jan") + meta("citation_authors", "Quill, Ada; Berg, Jan");

        assertThat(paper(head, "").authors()).hasSize(2);
    }

    @Test
    void aNameWithAParticleIsNotTwoAuthors() {
        assertThat(paper(meta("citation_author", "van der Berg, Jan") + meta("citation_author", "Quill, Ada"), "")
                        .authors())
                .containsExactly(Author.person("Jan", "van der Berg"), Author.person("Ada", "Quill"));
    }

    @Test
    void theWordThatJoinsTheLastNameIsNoPartOfTheOneBefore() {
        assertThat(paper(meta("dc.creator", "Ada Quill and") + meta("dc.creator", "Jan Berg"), "")
                        .authors())
                .containsExactly(Author.person("Ada", "Quill"), Author.person("Jan", "Berg"));
    }

    @Test
    void aFirstOfJanuaryGivesWayToTheDayAnotherTagNames() {
        String first = meta("citation_publication_date", "2020/01/01");

        assertThat(paper(first + meta("dc.date", "2020-03-27"), "").date()).hasToString("2020-03-27");
        assertThat(paper(first + meta("dc.date", "2021-03-27"), "").date()).hasToString("2020-01-01");
    }

    @Test
    void whatATagSaysMayBeCalledItsValue() {
        assertThat(paper(
                                "<meta name='citation_doi' value='10.5555/salt'><meta name='citation_author' value='Quill, Ada'>",
                                "")
                        .authors())
                .containsExactly(Author.person("Ada", "Quill"));
    }

    @Test
    void charactersMayBeNamedBetweenBars() {
        assertThat(paper(meta("dc.creator", "Ada Gr|[aring]|vik") + meta("dc.creator", "Jan K|[ouml]|nig"), "")
                        .authors())
                .containsExactly(Author.person("Ada", "Gråvik"), Author.person("Jan", "König"));
    }

    @Test
    void theLastPageMayStandInTheOtherVocabulary() {
        String pages = meta("prism.startingPage", "78") + meta("prism.endingPage", "87");

        assertThat(paper(meta("citation_firstpage", "78") + pages, "").lastPage())
                .isEqualTo("87");
        assertThat(paper(meta("citation_firstpage", "12") + pages, "").lastPage())
                .isNull();
    }

    @Test
    void aNumberIsNoAbbreviation() {
        assertThat(paper(meta("citation_journal_title", "Salt Letters") + meta("citation_journal_abbrev", "1"), "")
                        .journal()
                        .abbreviation())
                .isNull();
    }

    @Test
    void keywordsOfOneTagMayBeParted() {
        for (String content : List.of("Salt; Sea water; Moon", "Salt, Sea water, Moon", "Salt. Sea water. Moon.")) {
            assertThat(paper(meta("citation_keywords", content), "").keywords())
                    .as(content)
                    .containsExactly("Salt", "Sea water", "Moon");
        }
    }

    @Test
    void doisOfReferencesAreNeverTaken() {
        var paper = paper("", "<h2>Abstract</h2><p>" + LONG + "</p><h2>References</h2><p>doi:10.5555/decoy</p>");

        assertThat(paper.doi()).isNull();
    }

    @Test
    void theDoiAboveTheVisibleAbstractIsThePapers() {
        var paper = paper(
                "", "<p>doi: <a href=\"https://doi.org/10.5555/own\">link</a></p><h2>Abstract</h2><p>" + LONG + "</p>");

        assertThat(paper.doi()).hasToString("10.5555/own");
    }

    @Test
    void theVisibleAbstractKeepsItsSections() {
        String body = "<div class='abstract'><h2>Abstract</h2><h3>Aims</h3><p>" + LONG
                + "</p><h3>Results:</h3><p>Salt <b>stays</b>.</p>" + "<p class='keywords'>Keywords: salt</p></div>";

        assertThat(paper(meta("citation_abstract", LONG), body).abstractSections())
                .containsExactly(new AbstractSection("Aims", LONG), new AbstractSection("Results", "Salt stays."));
    }

    @Test
    void boldBeginningsAreLabels() {
        String body = "<div class='abstract'><p><b>Methods:</b> " + LONG
                + "</p><p><strong>Results</strong> We found <b>methods</b> of salt.</p></div>";

        assertThat(paper("", body).abstractSections())
                .containsExactly(
                        new AbstractSection("Methods", LONG),
                        new AbstractSection("Results", "We found methods of salt."));
    }

    @Test
    void aCutDescriptionIsNoAbstract() {
        assertThat(paper(meta("description", LONG + "..."), "").abstractSections())
                .isEmpty();
        assertThat(paper(meta("description", LONG + " And so does"), "").abstractSections())
                .isEmpty();
        assertThat(paper(meta("description", "Short."), "").abstractSections()).isEmpty();
        assertThat(paper(meta("description", "Abstract " + LONG), "").abstractSections())
                .containsExactly(new AbstractSection(null, LONG));
    }

    @Test
    void markupAndEntitiesInTagsAreText() {
        assertThat(paper(meta("citation_journal_title", "Salt &amp;amp; &lt;i&gt;Water&lt;/i&gt;"), "")
                        .journal()
                        .title())
                .isEqualTo("Salt & Water");
        assertThat(paper(meta("citation_journal_title", "p &lt; 0.05 Letters"), "")
                        .journal()
                        .title())
                .isEqualTo("p < 0.05 Letters");
    }

    @Test
    void theLicenceOfTheSitesFooterIsNotTheArticles() {
        String link = "<a href='https://creativecommons.org/licenses/by-nd/4.0/'>x</a>";

        assertThat(paper("", "<footer>" + link + "</footer>").license()).isNull();
        assertThat(paper("", "<p>" + link + "</p>").license()).isEqualTo("CC-BY-ND-4.0");
    }

    @Test
    void anAddressIsLegalWhateverThePageWrites() {
        String head = meta("citation_pdf_url", "https://j.example/Śnieżka (1)|final.pdf")
                + meta("citation_fulltext_html_url", "https://j.example/[")
                + meta("citation_pdf_url", "https://j.example/100%.pdf");

        assertThat(paper(head, "").fullText().links())
                .extracting(FullText.Link::url)
                .containsExactly("https://j.example/Śnieżka%20(1)%7Cfinal.pdf");
    }

    @Test
    void fullTextLinksAreAbsoluteAndOfTheWeb() {
        String head = meta("citation_pdf_url", "/a/1.pdf")
                + meta("citation_pdf_url", "javascript:x")
                + meta("citation_fulltext_html_url", "https://j.example/1");

        assertThat(paper(head, "").fullText())
                .isEqualTo(new FullText(
                        true,
                        List.of(
                                new FullText.Link("https://journal.example/a/1.pdf", FullText.Kind.PDF),
                                new FullText.Link("https://j.example/1", FullText.Kind.HTML))));
    }

    @Test
    void brokenLinkedDataSaysNothing() {
        assertThat(paper("<script type='application/ld+json'>{\"@type\": \"ScholarlyArticle\", </script>", "")
                        .title())
                .isEqualTo("Salt");
    }

    @Test
    void aNewsPageIsNoArticle() {
        String news =
                "<html><head><title>Salt</title><meta property='og:type' content='article'><meta property='og:title' content='Salt'>"
                        + meta("description", LONG)
                        + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Salt\"}</script></head><body>x</body></html>";

        assertThat(HtmlPage.read(news, null)).isNotInstanceOf(Reading.Statement.class);
    }
}
