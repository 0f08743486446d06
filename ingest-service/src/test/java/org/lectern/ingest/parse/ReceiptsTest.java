package org.lectern.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Receipt.Candidate;
import org.lectern.ingest.parse.paper.Values;

/** Why a value is what it is: the rule, the place, and what lost. */
class ReceiptsTest {

    private static List<Receipt> receipts(String page, String address) {
        return new PageParser().explain(new Page(page.getBytes(StandardCharsets.UTF_8), null, address));
    }

    private static Receipt receipt(String page, String field) {
        return receipts(page, null).stream()
                .filter(receipt -> receipt.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static final String HTML = """
            <html><head><title>Salt</title>
            <meta name="citation_title" content="Salt">
            <meta name="citation_doi" content="not yet">
            <meta name="prism.doi" content="doi:10.5555/right">
            <meta name="dc.identifier" content="10.5555/decoy">
            <meta name="citation_publication_date" content="2024/01/01">
            </head><body><h1>Salt</h1><p>Salt Lett. 2024 Mar 5;12(3):45-60</p></body></html>
            """;

    @Test
    void aDecoyThatLostIsSeenBesideTheValueThatWon() {
        assertThat(receipt(HTML, "doi"))
                .isEqualTo(new Receipt(
                        "doi",
                        new Candidate("prism.doi", "line 4, html > head > meta[name=prism.doi]", "10.5555/right"),
                        List.of(new Candidate(
                                "dc.identifier", "line 5, html > head > meta[name=dc.identifier]", "10.5555/decoy"))));
    }

    @Test
    void aDateThatTheTagsHaveWrongIsExplained() {
        Receipt date = receipt(HTML, "date");

        assertThat(date.chosen().rule()).isEqualTo("day of a false first of January");
        assertThat(date.chosen().value()).isEqualTo("2024-03-05");
        assertThat(date.others()).extracting(Candidate::value).contains("2024-01-01");
    }

    @Test
    void anIdentifierOfTheAddressSaysSo() {
        assertThat(receipts(HTML, "https://read.example/read/90000001/salt"))
                .contains(new Receipt(
                        "pmid",
                        new Candidate("address of the page", "https://read.example/read/90000001/salt", "90000001"),
                        List.of()));
    }

    @Test
    void anElementOfXmlIsNamedWithItsWayAndItsLine() {
        String xml = """
                <PubmedArticle><MedlineCitation><PMID>90000001</PMID>
                <Article><ArticleTitle>Salt.</ArticleTitle>
                <Journal><JournalIssue><PubDate><Year>2024</Year></PubDate></JournalIssue><Title>Salt letters</Title></Journal>
                <ArticleDate><Year>2023</Year><Month>12</Month><Day>1</Day></ArticleDate></Article>
                </MedlineCitation></PubmedArticle>""";

        assertThat(receipt(xml, "date"))
                .isEqualTo(new Receipt(
                        "date",
                        new Candidate(
                                "JournalIssue/PubDate",
                                "line 3, /PubmedArticle/MedlineCitation/Article/Journal/JournalIssue/PubDate",
                                "2024"),
                        List.of(new Candidate(
                                "Article/ArticleDate",
                                "line 4, /PubmedArticle/MedlineCitation/Article/ArticleDate",
                                "2023-12-01"))));
    }

    @Test
    void aTagIsNamedWithItsLineBesideTheTagsThatLost() {
        String nbib = "PMID- 90000001\nTI  - Salt and\n      water.\nTA  - Salt Lett\nJT  - Salt letters\n"
                + "DEP - 20231201\nDP  - 2024 Jan\nPST - ppublish\n";

        assertThat(receipts(nbib, null))
                .contains(
                        new Receipt("title", new Candidate("TI", "line 2", "Salt and water."), List.of()),
                        new Receipt(
                                "journal",
                                new Candidate("JT", "line 5", "Salt letters"),
                                List.of(new Candidate("TA", "line 4", "Salt Lett"))),
                        new Receipt(
                                "date",
                                new Candidate("DP", "line 7", "2024-01"),
                                List.of(new Candidate("DEP", "line 6", "20231201"))));
    }

    @Test
    void blankLinesAndOtherJournalsOfAReferenceAreCounted() {
        String ris = "TY  - JOUR\n\nTI  - Salt\nJO  - Salt Lett\nT2  - Salt letters\nER  - \n";

        assertThat(receipt(ris, "journal"))
                .isEqualTo(new Receipt(
                        "journal",
                        new Candidate("T2", "line 5", "Salt letters"),
                        List.of(new Candidate("JO", "line 4", "Salt Lett"))));
    }

    @Test
    void aValueOfJsonIsNamedWithItsPointer() {
        String json = """
                {"message-type": "work", "message": {"DOI": "10.5555/salt.1", "title": ["Salt"],
                "published-print": {"date-parts": [[2024, 3]]},
                "published-online": {"date-parts": [[2023, 12, 1]]}}}""";

        assertThat(receipts(json, null))
                .contains(
                        new Receipt("title", new Candidate("title", "line 1, /message/title/0", "Salt"), List.of()),
                        new Receipt(
                                "date",
                                new Candidate("published-print", "line 2, /message/published-print", "2024-03"),
                                List.of(new Candidate(
                                        "published-online", "line 3, /message/published-online", "2023-12-01"))));
    }

    @Test
    void namesOfJsonMayBeNumbersOrHaveSlashes() {
        String json = """
                {"DOI": "10.5555/salt.1", "12": 1, "date-parts": [[2]], "a/b": {"0": [{}]}, "title": "Salt"}""";

        assertThat(receipt(json, "title").chosen()).isEqualTo(new Candidate("title", "line 1, /title", "Salt"));
    }

    @Test
    void aLineOfTextIsCounted() {
        assertThat(receipt("LETTER\nAdd like\nAdd dislike\n\nSalt.\n", "title").chosen())
                .isEqualTo(new Candidate("line of the title", "line 5", "Salt."));
    }

    @Test
    void aLongValueIsCut() {
        String page = HTML.replace("content=\"Salt\"", "content=\"Salt" + " and water".repeat(100) + "\"");

        assertThat(receipt(page, "title").chosen().value()).hasSize(200).endsWith("\u2026");
    }

    @Test
    void aPageWithoutAPaperHasNoReceipts() {
        assertThat(receipts("<html><title>Just a moment</title></html>", null)).isEmpty();
        assertThat(receipts("", null)).isEmpty();
    }

    static Stream<Path> pages() {
        return Samples.in("pages").stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyValueOfAPaperHasItsReceipt(Path file) {
        Page page = Samples.page(file);
        var paper = ((ParsedPage.Parsed) new PageParser().parse(page)).paper();

        List<Receipt> receipts = new PageParser().explain(page);

        assertThat(receipts)
                .extracting(Receipt::field)
                .containsAll(Values.of(paper).keySet());
        assertThat(receipts)
                .filteredOn(receipt -> receipt.field().equals("title"))
                .singleElement()
                .satisfies(title -> {
                    assertThat(title.chosen().place()).startsWith("line ");
                });
    }
}
