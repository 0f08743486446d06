package org.lectern.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** Pages made to exhaust the parser: each must end in a paper or a refusal, in the memory of a test. */
class HostilePagesTest {

    /** Of the processor's time; pages of ten million characters are among them. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final int LARGE = Page.LARGEST - 4096;
    private static final String HEAD = "<html><head><meta name='citation_title' content='Salt'></head><body>";
    private static final String RECORD = "<PubmedArticleSet><PubmedArticle>";
    private static final String TEXT = "LETTER\nAdd like\nAdd dislike\n\nSalt.\n\n";

    private static final String ARTICLE = "<article><front><article-meta><title-group><article-title>Salt";
    private static final String CRAWLED = "How salt moves in the sea\nAda Quill, Jan Berg\n";

    private static final String ABSTRACT = "\nAbstract\n" + "x".repeat(99);
    private static final String NBIB = "PMID- 90000001\nTI  - Salt.\n";
    private static final String WORK = "{\"DOI\":\"10.5555/a\",\"title\":";

    private static String filled(String start, String piece) {
        return start + piece.repeat((LARGE - start.length()) / piece.length());
    }

    private static String numbered(String start, int count, String format) {
        return start + IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("divisions, 100,000 deep", HEAD + "<div>".repeat(100_000)),
                Arguments.of("divisions to the brim", filled(HEAD, "<div>")),
                Arguments.of("abstracts within abstracts", filled(HEAD, "<div class=abstract>")),
                Arguments.of("formatting opened again in each block", filled(numbered(HEAD, 300, "<b id=%d>"), "<p>x")),
                Arguments.of("links that never close", numbered(HEAD, 50_000, "<a href=%d><p>")),
                Arguments.of("tables within tables", filled(HEAD, "<table><tr><td>")),
                Arguments.of("drawings within drawings", filled(HEAD, "<svg><g>")),
                Arguments.of("one endless tag", filled(HEAD, "<a")),
                Arguments.of("one tag of many attributes", filled(HEAD + "<a", " b='c'")),
                Arguments.of("only opening brackets", filled("", "<")),
                Arguments.of(
                        "a title of ten million", filled("<html><head><meta name='citation_title' content='", "salt ")),
                Arguments.of(
                        "many authors",
                        numbered(
                                "<html><head><meta name='citation_title' content='x'>",
                                60_000,
                                "<meta name='citation_author' content='Q%d, A'>")),
                Arguments.of("headings only", filled(HEAD, "<h2>Abstract</h2>")),
                Arguments.of("brackets in JSON", filled("<html><script type='application/ld+json'>", "[")),
                Arguments.of("entities", filled(HEAD, "&amp;lt;&eacute;")),
                Arguments.of("a comment without an end", filled("<html><!--", "-")),
                Arguments.of("a document type without an end", filled("<!DOCTYPE html ", "[")),
                Arguments.of("document types without a subset", filled("<!DOCTYPE html>", "<!DOCTYPE a>")),
                Arguments.of("marks piled on a title", "<title>404 " + "\u0301".repeat(100_000) + "</title><body>"),
                Arguments.of("marks piled on a heading", HEAD + "<h1>" + "&#769;".repeat(100_000)),
                Arguments.of(
                        "marks piled on a line of a crawler", CRAWLED + "PMID" + "\u0301".repeat(40_000) + ABSTRACT),
                Arguments.of(
                        "marks piled on a crawler's sentence",
                        "Ward notes. It is aga" + "\u0300".repeat(40_000) + "n."),
                Arguments.of(
                        "blanks on a line of a crawler", CRAWLED + "Ada Quill" + " ".repeat(40_000) + "x" + ABSTRACT),
                Arguments.of(
                        "blanks on a line of text",
                        "How salt moves" + " ".repeat(49_000) + "x.\n" + "Salt. ".repeat(99)),
                Arguments.of(
                        "commas on a line of a crawler", CRAWLED + "Ada Quill" + ",".repeat(40_000) + "x" + ABSTRACT),
                Arguments.of("marks piled near a DOI", "<h1>Abstract</h1><p>10.5555/" + "\u0301".repeat(60_000)),
                Arguments.of("scripts' stand-ins within each other", "<html><body>" + "<noscript>salt".repeat(4_000)),
                Arguments.of("scripts in nested tables", HEAD + "<script>salt</script><table><tr><td>".repeat(4_000)),
                Arguments.of("a form of many pieces", "<html><body><form>" + "<i>x</i>".repeat(40_000)),
                Arguments.of("a head of many pieces", "<html><head>" + "<script></script>".repeat(40_000)),
                Arguments.of(
                        "a label before what nobody sees",
                        CRAWLED + "Abstract\nMETHODS: \u200b\n\u0000\n" + "salt ".repeat(20)),
                Arguments.of("elements without an end", filled(RECORD, "<a>")),
                Arguments.of("many attributes", numbered(RECORD + "<a", 100_000, " b%d='c'")),
                Arguments.of("a long attribute", filled(RECORD + "<a b='", "c")),
                Arguments.of(
                        "authors of a record",
                        filled(
                                RECORD + "<MedlineCitation><Article><ArticleTitle>x</ArticleTitle><AuthorList>",
                                "<Author><LastName>Q</LastName></Author>")),
                Arguments.of("subscripts within subscripts", filled(ARTICLE, "<sub>")),
                Arguments.of("a title of marks", filled(ARTICLE, "*") + "x</article-title>"),
                Arguments.of("named characters", filled(ARTICLE, "&eacute;")),
                Arguments.of("names that nobody knows", filled("<!DOCTYPE article SYSTEM 'x'>" + ARTICLE, "&nobody;")),
                Arguments.of(
                        "contributors",
                        filled(
                                ARTICLE + "</article-title></title-group><contrib-group>",
                                "<contrib><collab>Salt1,1,1,1</collab></contrib>")),
                Arguments.of(
                        "a crawled head of names", filled("", "Ada Quill1,1,1,1\n") + "\nAbstract\n" + "x".repeat(99)),
                Arguments.of("a crawled line of marks", filled(CRAWLED, "1") + "\nAbstract\n" + "x".repeat(99)),
                Arguments.of(
                        "crawled lines that are nearly citations",
                        filled(CRAWLED, "Ada et al. as: Salt. 2024 Mar;1(1):".repeat(11) + "\n") + "\nAbstract\n"
                                + "x".repeat(99)),
                Arguments.of(
                        "a crawled abstract without an end", filled(CRAWLED + "Abstract\n", "x".repeat(99) + "\n")),
                Arguments.of("headings of crawled abstracts", filled(CRAWLED, "Abstract\n")),
                Arguments.of("one line of names", filled(TEXT, "Ada Quill, ")),
                Arguments.of("labels only", filled(TEXT, "METHODS: ")),
                Arguments.of("many short lines", filled(TEXT, "a\n")),
                Arguments.of("many related resources", filled(TEXT + "x\nRelated Resources\n", "Salt.J Salt 2024\n")),
                Arguments.of("years", filled(TEXT, "2024, ")),
                Arguments.of("a record of fields", filled(NBIB, "AB  - x\n")),
                Arguments.of("a record of one field", filled(NBIB + "AB  - ", "METHODS: salt ")),
                Arguments.of("a record of short lines", filled(NBIB, "x\n")),
                Arguments.of("a record of names", filled(NBIB, "FAU - Quill, Ada,,,,\n")),
                Arguments.of("records", filled("", "PMID- 1\n\n")),
                Arguments.of("references", filled("", "TY  - JOUR\nTI  - x\nER  - \n")),
                Arguments.of("a reference without an end", filled("TY  - JOUR\nTI  - ", "<i>")),
                Arguments.of("a reference of keywords", filled("TY  - JOUR\nTI  - x\nKW  - ", ";\n") + "\nER  - "),
                Arguments.of("providers", filled("", "Provider: x\n")),
                Arguments.of("objects within objects", filled(WORK, "{\"a\":")),
                Arguments.of("works", filled("[", "{\"DOI\":\"10.5555/a\"},")),
                Arguments.of("a work of titles", filled(WORK + "[", "\"Salt\",") + "\"x\"]}"),
                Arguments.of("a title of markup", filled(WORK + "\"", "<sub>") + "\"}"),
                Arguments.of("a title of escaped markup", filled(WORK + "\"", "&lt;i ") + "\"}"),
                Arguments.of("an abstract of headings", filled(WORK + "\"x\",\"abstract\":\"", "<title>") + "\"}"),
                Arguments.of("numbers", filled(WORK + "1", "0")),
                Arguments.of("envelopes", filled("", "{\"message\":")),
                Arguments.of("an archive's header", filled("WARC/1.0\r\n", "A: b\r\n")),
                Arguments.of(
                        "an archive of small records", filled("", "WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n")),
                Arguments.of("controls only", filled("", "Add like\n")),
                Arguments.of("blanks", filled("", " ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aHostilePageEndsInAnAnswer(String name, String page) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        ParsedPage parsed = new PageParser().parse(new Page(page.getBytes(StandardCharsets.UTF_8), null, null));

        assertThat(parsed.page().parser()).isEqualTo(PageParser.VERSION);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(LONGEST);
    }

    @Test
    void deepNestingIsRefusedAsTooLarge() {
        assertThat(reason(HEAD + "<div>".repeat(100_000))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(HEAD + "<b\uFF52>".repeat(50_000))) // no <br>: its second letter is another r
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(RECORD + "<a>".repeat(1_000))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(ARTICLE + "<sub>".repeat(1_000))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void entitiesOfADocumentTypeAreNeverExpandedNorFetched() {
        String bomb =
                "<!DOCTYPE PubmedArticleSet [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String outside = "<!DOCTYPE PubmedArticleSet [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>";
        String record = RECORD
                + "<MedlineCitation><Article><ArticleTitle>Salt &b;.</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>";

        assertThat(reason(bomb + record)).isEqualTo(Reason.MALFORMED);
        assertThat(reason(outside + record)).isEqualTo(Reason.MALFORMED);
    }

    private static Reason reason(String page) {
        return ((ParsedPage.Rejected)
                        new PageParser().parse(new Page(page.getBytes(StandardCharsets.UTF_8), null, null)))
                .reason();
    }
}
