package org.lectern.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.Refusal.Reason;

class PageParserTest {

    private static final String HTML = "<html><head><meta name=\"citation_title\" content=\"Salt\"></head></html>";
    private static final String XML =
            "<PubmedArticle><MedlineCitation><Article><ArticleTitle>Salt.</ArticleTitle></Article></MedlineCitation></PubmedArticle>";
    private static final String JATS =
            "<article><front><article-meta><title-group><article-title>Salt</article-title></title-group></article-meta></front></article>";
    private static final String TEXT = "LETTER\nAdd like\nAdd dislike\n\nSalt.\n";

    private static ParsedPage parse(String text, String mediaType, String address) {
        return new PageParser().parse(new Page(text.getBytes(StandardCharsets.UTF_8), mediaType, address));
    }

    private static ParsedPage.Rejected rejected(byte[] bytes) {
        return (ParsedPage.Rejected) new PageParser().parse(new Page(bytes, null, null));
    }

    private static ParsedPage.Rejected rejected(String text) {
        return rejected(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html; charset=utf-16", "application/pdf", "nonsense"})
    void aWrongMediaTypeChangesNothing(String mediaType) {
        assertThat(parse(HTML, mediaType, null).page().format()).isEqualTo(PageFormat.HTML);
        assertThat(parse(XML, mediaType, null).page().format()).isEqualTo(PageFormat.PUBMED_XML);
        assertThat(parse(JATS, mediaType, null).page().format()).isEqualTo(PageFormat.JATS);
        assertThat(parse(TEXT, mediaType, null).page().format()).isEqualTo(PageFormat.READING_APP);
    }

    @ParameterizedTest
    @CsvSource({
        "255044462D312E34, UNSUPPORTED_FORMAT",
        "1F8B0800, UNSUPPORTED_FORMAT",
        "504B0304, UNSUPPORTED_FORMAT",
        "89504E470D0A, UNSUPPORTED_FORMAT",
        "0001020304, UNSUPPORTED_FORMAT",
        "20200A09, EMPTY",
    })
    void bytesThatAreNoTextAreRefused(String hex, Reason reason) {
        assertThat(rejected(HexFormat.of().parseHex(hex)).reason()).isEqualTo(reason);
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(rejected("").reason()).isEqualTo(Reason.EMPTY);
        assertThat(rejected("<html><head></head><body> </body></html>").reason())
                .isEqualTo(Reason.EMPTY);
    }

    @Test
    void morethanTenMebibytesAreRefused() {
        assertThat(rejected(new byte[Page.LARGEST + 1]).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "Just a moment..., BOT_CHALLENGE",
        "Are you a robot?, BOT_CHALLENGE",
        "Attention Required! | Guard, BOT_CHALLENGE",
        "Log in | Journals, LOGIN_WALL",
        "Sign in to continue, LOGIN_WALL",
        "404 Not Found, ERROR_PAGE",
        "503 Service Unavailable, ERROR_PAGE",
        "Access denied, ERROR_PAGE",
        "Ten recipes with salt, NOT_AN_ARTICLE",
    })
    void aPageThatIsNoArticleSaysWhy(String title, Reason reason) {
        var page = rejected("<html><head><title>" + title + "</title></head><body><p>x</p></body></html>");

        assertThat(page.reason()).isEqualTo(reason);
        assertThat(page.detail()).endsWith(reason == Reason.ERROR_PAGE ? title : ".");
        assertThat(page.advice()).isEqualTo(reason.advice());
        assertThat(page.place()).startsWith("<");
    }

    @Test
    void anArticleAboutRobotsIsAnArticle() {
        assertThat(parse(HTML.replace("Salt", "Are you a robot? 404 answers"), null, null))
                .isInstanceOf(ParsedPage.Parsed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\": \"Salt\"}", "A note about salt.", "%!PS", "a,b\n1,2"})
    void textWithoutTheLayoutIsRefused(String text) {
        assertThat(rejected(text).reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<?xml version='1.0'?><rss><channel/></rss>", "<article class='x'><p/></article>", "<svg/>"})
    void otherXmlIsRefusedByItsOutermostElement(String xml) {
        assertThat(rejected(xml)).satisfies(page -> {
            assertThat(page.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
            assertThat(page.place()).startsWith("<");
        });
    }

    @Test
    void theSameBytesAtTheSameAddressAreTheSamePage() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);

        assertThat(new Page(bytes, "text/plain", "https://a.example/").id())
                .isEqualTo(new Page(bytes.clone(), null, "https://a.example/").id())
                .isNotEqualTo(new Page(bytes, null, null).id())
                .isNotEqualTo(new Page(bytes, null, "https://b.example/").id());
        assertThat(new Page(bytes, null, "").id()).isEqualTo(new Page(bytes, null, null).id());
        assertThat(new Page(bytes, null, null).id().version()).isEqualTo(8);
        assertThat(new Page(bytes, null, null).id().variant()).isEqualTo(2);
    }

    @Test
    void theAddressFillsInWhatThePageDoesNotState() {
        var fromAddress = (ParsedPage.Parsed) parse(TEXT, null, "https://read.example/read/90000070/salt");

        assertThat(fromAddress.paper().pmid()).hasToString("90000070");
    }

    @ParameterizedTest
    @CsvSource({
        "https://read.example/read/90000070/salt, 10.5555/salt.1, 90000071",
        "https://pubmed.ncbi.nlm.nih.gov/90000070/, , 90000071",
        "https://journal.example/doi/full/10.5555/salt.2, 10.5555/salt.1, ",
        "https://journal.example/doi/10.5555/salt.10, 10.5555/salt.1, ",
    })
    void anAddressOfAnotherPaperIsToldAndNotGuessed(String address, String doi, String pmid) {
        var page = (ParsedPage.Rejected) parse(identified(doi, pmid), null, address);

        assertThat(page.reason()).isEqualTo(Reason.CONTRADICTORY);
        assertThat(page.place()).isEqualTo("address");
    }

    @ParameterizedTest
    @CsvSource({
        "https://journal.example/doi/full/10.5555/SALT.1, 10.5555/salt.1, ",
        "https://journal.example/doi/10.5555/salt.1.v2, 10.5555/salt.1, ",
        "https://journal.example/doi/10.5555/salt.1/4711, 10.5555/salt.1, ",
        "https://journal.example/doi/10.5555/salt.1?from=10.5555/salt.2, 10.5555/salt.1, ",
        "https://site.example/med/90000070, , 90000071",
    })
    void anAddressWithMoreThanTheIdentifierIsThePapers(String address, String doi, String pmid) {
        assertThat(parse(identified(doi, pmid), null, address)).isInstanceOf(ParsedPage.Parsed.class);
    }

    private static String identified(String doi, String pmid) {
        return HTML.replace(
                "</head>",
                "<meta name='citation_doi' content='" + (doi == null ? "" : doi)
                        + "'><meta name='citation_pmid' content='" + (pmid == null ? "" : pmid) + "'></head>");
    }

    @Test
    void aByteOrderMarkDecidesTheEncoding() {
        for (var charset : new java.nio.charset.Charset[] {
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
            byte[] bytes = ("\uFEFF" + HTML.replace("Salt", "S\u00e4lz")).getBytes(charset);
            var page = (ParsedPage.Parsed) new PageParser().parse(new Page(bytes, "text/html; charset=latin1", null));
            assertThat(page.paper().title()).isEqualTo("S\u00e4lz");
        }
    }

    @Test
    void textThatIsNotUtf8IsReadAsThePageClaims() {
        String greek =
                "<html><head><meta charset='iso-8859-7'><meta name='citation_title' content='\u0386\u03bb\u03b1\u03c2'></head></html>";
        byte[] bytes = greek.getBytes(java.nio.charset.Charset.forName("iso-8859-7"));

        assertThat(((ParsedPage.Parsed) new PageParser().parse(new Page(bytes, null, null)))
                        .paper()
                        .title())
                .isEqualTo("\u0386\u03bb\u03b1\u03c2");
    }
}
