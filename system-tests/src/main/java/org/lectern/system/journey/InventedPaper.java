package org.lectern.system.journey;

import java.util.List;

/**
 * A paper that nobody wrote, made from a number, and the pages on which it may be found.
 *
 * @param series tells runs apart that share a database; letters, such as {@code demo}
 * @param number from 1
 */
public record InventedPaper(String series, int number) {
    private static final String READING_APP = """
            JOURNAL ARTICLE
            REVIEW
            Add like
            Add dislike
            Add to saved papers

            %s.

            Ada M Quill, Tom van der Lamp, I Inkwell Jr

            Journal of Small Wonders 2024 March 26, %d (3): 150-168

            BACKGROUND: Nobody had asked before whether %s matters here.
            METHODS: We asked %d people and wrote down what they said.
            RESULTS: Most of them were glad to be asked.
            CONCLUSIONS: Asking helps; %s may help as well.

            Full text links

            We have located links that may give you full text access.
            Can't access the paper?
            Try logging in through your university/institutional subscription.

            Related Resources

            %s.Journal of Small Wonders 2024 March 26

            You can now claim free CME credits for this literature searchClaim now
            """;

    private static final List<String> SUBJECTS =
            List.of("Magnesium", "Warm tea", "Evening light", "Slow walking", "Salt water", "Quiet music", "Cold air");
    private static final List<String> OUTCOMES =
            List.of("sleep", "grip strength", "recall of names", "hiccups", "patience", "blood pressure");
    private static final List<String> DESIGNS = List.of(
            "a randomised trial", "a systematic review", "forty case reports", "a cohort of lighthouse keepers");
    private static final int FIRST_PMID = 91_000_000;

    /** The title, with a word in it that no other paper has. */
    public String title() {
        return "%s and %s in %s: %s".formatted(pick(SUBJECTS, 1), pick(OUTCOMES, 7), word(), pick(DESIGNS, 42));
    }

    /** A word that stands in this paper's title alone, such as {@code demotown7}. */
    public String word() {
        return series + "town" + number;
    }

    /** Such as {@code 10.5555/demo.7}. */
    public String doi() {
        return "10.5555/" + series + "." + number;
    }

    /** Above 91,000,000, where nothing real is for a long time. */
    public String pmid() {
        return String.valueOf(FIRST_PMID + Math.floorMod(series.hashCode(), 8_000) * 1_000 + number);
    }

    /** The paper in the reading app; its PMID is in the page's address alone. */
    public SubmittedPage inReadingApp() {
        return SubmittedPage.of(
                "https://read.example/read/" + pmid() + "/" + word(),
                "text/plain",
                READING_APP.formatted(
                        title(),
                        1 + number % 60,
                        pick(SUBJECTS, 1),
                        20 + number,
                        pick(SUBJECTS, 1),
                        new InventedPaper(series, number + 1).title()));
    }

    /** The paper at its publisher, with both identifiers. */
    public SubmittedPage atPublisher() {
        return html("both", title(), doiTag() + "\n" + pmidTag());
    }

    /**
     * The paper at its publisher before it was printed: the page has the DOI alone and a shorter title, so that nothing says
     * yet that it is the reading app's paper.
     */
    public SubmittedPage atPublisherAheadOfPrint() {
        return html("ahead", title().replaceFirst(":.*", ""), doiTag());
    }

    /** A page that is no paper: a challenge to show that no robot reads. */
    public SubmittedPage botChallenge() {
        return SubmittedPage.of("https://journal.example/challenge/" + word(), "text/html", """
                <!doctype html><html><head><title>Just a moment...</title></head>
                <body><h1>Checking your browser before accessing journal.example</h1>
                <p>Enable JavaScript and cookies to continue. Ray %s</p></body></html>
                """.formatted(word()));
    }

    private SubmittedPage html(String path, String title, String identifiers) {
        return SubmittedPage.of("https://journal.example/" + path + "/" + word(), "text/html", """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <meta name="citation_title" content="%1$s">
                <meta name="citation_author" content="Quill, Ada M">
                <meta name="citation_author" content="van der Lamp, Tom">
                <meta name="citation_journal_title" content="Journal of Small Wonders">
                <meta name="citation_publication_date" content="2024/03/26">
                <meta name="citation_volume" content="%2$d">
                %3$s
                </head><body><h1>%1$s</h1></body></html>
                """.formatted(
                        title, 1 + number % 60, identifiers));
    }

    private String doiTag() {
        return "<meta name=\"citation_doi\" content=\"%s\">".formatted(doi());
    }

    private String pmidTag() {
        return "<meta name=\"citation_pmid\" content=\"%s\">".formatted(pmid());
    }

    private String pick(List<String> words, int every) {
        return words.get(number / every % words.size());
    }
}
