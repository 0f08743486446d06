package org.lectern.catalog.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.statement.Description.Author;
import org.lectern.catalog.statement.Description.FullText;
import org.lectern.catalog.statement.Description.Section;

/** Invented pages, built in a sentence: {@code Pages.html().doi("10.5555/a").title("Do harbours hum?").page()}. */
public final class Pages {
    private final String format;
    private UUID id = UUID.randomUUID();
    private int parser = 1;
    private @Nullable String doi;
    private @Nullable String pmid;
    private @Nullable String pmcid;
    private String title = "Untold " + id;
    private @Nullable String date;
    private @Nullable String firstPage;
    private @Nullable String lastPage;
    private @Nullable String volume;
    private List<String> types = List.of();
    private List<String> keywords = List.of();
    private List<Author> authors = List.of();
    private List<Section> sections = List.of();
    private final List<RelatedPaper> related = new ArrayList<>();
    private boolean cmeOffered;

    private Pages(String format) {
        this.format = format;
    }

    public static Pages html() {
        return new Pages("html");
    }

    public static Pages readingApp() {
        return new Pages("reading-app");
    }

    public static Pages pubmed() {
        return new Pages("pubmed-xml");
    }

    public static Pages of(String format) {
        return new Pages(format);
    }

    /** A PMID that no other test uses. */
    public static String somePmid() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(90_000_001, 1_000_000_000));
    }

    /** A DOI that no other test uses. */
    public static String someDoi() {
        return "10.5555/" + UUID.randomUUID();
    }

    /** A PMCID that no other test uses. */
    public static String somePmcid() {
        return "PMC" + somePmid();
    }

    public Pages id(UUID id) {
        this.id = id;
        return this;
    }

    public Pages parser(int parser) {
        this.parser = parser;
        return this;
    }

    public Pages doi(@Nullable String doi) {
        this.doi = doi;
        return this;
    }

    public Pages pmid(@Nullable String pmid) {
        this.pmid = pmid;
        return this;
    }

    public Pages pmcid(@Nullable String pmcid) {
        this.pmcid = pmcid;
        return this;
    }

    public Pages title(String title) {
        this.title = title;
        return this;
    }

    public Pages date(@Nullable String date) {
        this.date = date;
        return this;
    }

    public Pages volume(String volume) {
        this.volume = volume;
        return this;
    }

    public Pages pages(@Nullable String first, @Nullable String last) {
        firstPage = first;
        lastPage = last;
        return this;
    }

    public Pages types(String... types) {
        this.types = List.of(types);
        return this;
    }

    public Pages keywords(String... keywords) {
        this.keywords = List.of(keywords);
        return this;
    }

    public Pages by(String... families) {
        authors = Stream.of(families)
                .map(family -> new Author("Ada", family, null, null))
                .toList();
        return this;
    }

    public Pages byGroup(String name) {
        authors = List.of(new Author(null, null, null, name));
        return this;
    }

    public Pages saying(Section... sections) {
        this.sections = List.of(sections);
        return this;
    }

    public Pages relating(String title, @Nullable String date) {
        related.add(new RelatedPaper(title, "J Quiet Sleep", date, null, null));
        return this;
    }

    public Pages relatingTo(String title, @Nullable String doi, @Nullable String pmid) {
        related.add(new RelatedPaper(title, null, null, doi, pmid));
        return this;
    }

    public Pages offeringCme() {
        cmeOffered = true;
        return this;
    }

    public ParsedPage page() {
        return new ParsedPage(
                new ParsedPage.Page(id, null, format, parser),
                new Description(
                        doi,
                        pmid,
                        pmcid,
                        title,
                        types,
                        authors,
                        sections,
                        null,
                        volume,
                        null,
                        firstPage,
                        lastPage,
                        date,
                        keywords,
                        List.of(),
                        null,
                        new FullText(false, List.of()),
                        false),
                related,
                cmeOffered);
    }
}
