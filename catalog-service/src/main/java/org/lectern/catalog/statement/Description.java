package org.lectern.catalog.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is described, by one page or by all its pages together; null and empty lists mean "not stated". The
 * components and their order are those of the events.
 *
 * @param doi such as {@code 10.5555/ab.12}
 * @param pmid such as {@code 90000001}
 * @param pmcid such as {@code PMC90000001}
 * @param title plain text
 * @param types publication types in PubMed's casing, such as {@code Journal Article}
 * @param authors in the order of signing
 * @param sections the abstract's parts
 * @param firstPage such as {@code 150}, {@code S12} or an article number
 * @param lastPage in full
 * @param date {@code 2024}, {@code 2024-03} or {@code 2024-03-26}
 * @param languages ISO 639-1 where there is one
 * @param license such as {@code CC-BY-4.0}
 * @param institutionalAccess whether a way in through an institution's subscription is offered
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Description(
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String pmcid,
        String title,
        List<String> types,
        List<Author> authors,
        @JsonProperty("abstract") List<Section> sections,
        @Nullable Journal journal,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String firstPage,
        @Nullable String lastPage,
        @Nullable String date,
        List<String> keywords,
        List<String> languages,
        @Nullable String license,
        FullText fullText,
        boolean institutionalAccess) {
    /** Refuses a paper without a title; a missing list is an empty one. */
    public Description {
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException("title is missing: expected text");
        }
        types = listed(types);
        authors = listed(authors);
        sections = listed(sections);
        keywords = listed(keywords);
        languages = listed(languages);
        fullText = Objects.requireNonNullElse(fullText, FullText.UNKNOWN);
    }

    /**
     * Who signed: a person, or a group with its collective name alone.
     *
     * @param family with its particle, such as {@code van der Berg}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Author(
            @Nullable String given,
            @Nullable String family,
            @Nullable String suffix,
            @Nullable String collective) {}

    /**
     * A part of an abstract.
     *
     * @param label such as {@code BACKGROUND}; null where there is none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Section(@Nullable String label, String text) {}

    /**
     * Where a paper appeared.
     *
     * @param abbreviation such as {@code J Quiet Sleep}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Journal(String title, @Nullable String abbreviation, List<String> issn) {
        /** A missing list is an empty one. */
        public Journal {
            issn = listed(issn);
        }
    }

    /**
     * Where the full text is.
     *
     * @param located whether places are known that may give it, listed or not
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FullText(boolean located, List<Link> links) {
        static final FullText UNKNOWN = new FullText(false, List.of());

        /** A missing list is an empty one. */
        public FullText {
            links = listed(links);
        }
    }

    /**
     * A way to the full text.
     *
     * @param kind {@code pdf}, {@code html} or {@code landing}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Link(String url, String kind) {}

    /** The year of the date. */
    @JsonIgnore
    public Optional<Integer> year() {
        return yearOf(date);
    }

    /** The year of a date in any precision; empty where there is none. */
    public static Optional<Integer> yearOf(@Nullable String date) {
        return Optional.ofNullable(date)
                .filter(text -> text.matches("[0-9]{4}(-.*)?"))
                .map(text -> Integer.valueOf(text.substring(0, 4)));
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
