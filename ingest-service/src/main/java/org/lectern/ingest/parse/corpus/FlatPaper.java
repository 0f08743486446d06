package org.lectern.ingest.parse.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.FullText;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.RelatedResource;

/**
 * What was read from a page, one level deep, as measuring programs compare it; null or empty is "not stated".
 *
 * @param authors {@code Given Family Suffix}, or the group's name
 * @param abstractText its sections a line each, with their labels: {@code METHODS: We asked.}
 * @param pdfUrl the first link to a PDF
 */
@JsonPropertyOrder({
    "title",
    "doi",
    "pmid",
    "pmcid",
    "journal",
    "issn",
    "volume",
    "issue",
    "firstPage",
    "lastPage",
    "date",
    "authors",
    "abstract",
    "pdfUrl",
    "keywords",
    "license",
    "types",
    "relatedTitles"
})
record FlatPaper(
        @Nullable String title,
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String pmcid,
        @Nullable String journal,
        List<String> issn,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String firstPage,
        @Nullable String lastPage,
        @Nullable String date,
        List<String> authors,
        @JsonProperty("abstract") @Nullable String abstractText,
        @Nullable String pdfUrl,
        List<String> keywords,
        @Nullable String license,
        List<String> types,
        List<String> relatedTitles) {

    private static final FlatPaper NOTHING = new FlatPaper(
            null, null, null, null, null, List.of(), null, null, null, null, null, List.of(), null, null, List.of(),
            null, List.of(), List.of());

    /** A refused page states nothing. */
    static FlatPaper of(ParsedPage page) {
        return switch (page) {
            case ParsedPage.Parsed parsed -> of(parsed.paper(), parsed.related());
            case ParsedPage.Rejected rejected -> NOTHING;
        };
    }

    private static FlatPaper of(Paper paper, List<RelatedResource> related) {
        Journal journal = paper.journal();
        return new FlatPaper(
                paper.title(),
                text(paper.doi()),
                text(paper.pmid()),
                text(paper.pmcid()),
                journal == null ? null : journal.title(),
                journal == null
                        ? List.of()
                        : journal.issn().stream().map(Issn::value).toList(),
                paper.volume(),
                paper.issue(),
                paper.firstPage(),
                paper.lastPage(),
                text(paper.date()),
                paper.authors().stream().map(FlatPaper::name).toList(),
                abstractText(paper.abstractSections()),
                pdf(paper.fullText()),
                paper.keywords(),
                paper.license(),
                paper.types(),
                related.stream().map(RelatedResource::title).toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String name(Author author) {
        return Stream.of(author.given(), author.family(), author.suffix(), author.collective())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String abstractText(List<AbstractSection> sections) {
        String text = sections.stream()
                .map(section -> section.label() == null ? section.text() : section.label() + ": " + section.text())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String pdf(FullText fullText) {
        return fullText.links().stream()
                .filter(link -> link.kind() == FullText.Kind.PDF)
                .map(FullText.Link::url)
                .findFirst()
                .orElse(null);
    }
}
