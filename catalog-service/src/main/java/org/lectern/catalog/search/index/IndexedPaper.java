package org.lectern.catalog.search.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the index reads of {@code org.lectern.paper.catalogued.v1}.
 *
 * @param id the paper's id in the catalog, a UUID
 * @param paper what is known of it
 */
public record IndexedPaper(String id, Content paper) {
    /** Refuses a paper without its parts, or whose id is no UUID. */
    public IndexedPaper {
        UUID.fromString(id);
        Objects.requireNonNull(paper, "paper");
    }

    /**
     * The searchable fields; a list that the event leaves out is empty.
     *
     * @param date {@code 2024}, {@code 2024-03} or {@code 2024-03-26}
     * @param sections the abstract in its order
     */
    public record Content(
            @Nullable String doi,
            @Nullable String pmid,
            String title,
            List<String> types,
            List<Author> authors,
            @JsonProperty("abstract") List<Section> sections,

            @Nullable Journal journal,
            @Nullable String date,
            List<String> keywords,
            List<String> languages) {
        /** Puts empty lists where there are none. */
        public Content {
            Objects.requireNonNull(title, "title");
            types = orEmpty(types);
            authors = orEmpty(authors);
            sections = orEmpty(sections);
            keywords = orEmpty(keywords);
            languages = orEmpty(languages);
        }
    }

    /** An author, who has a family name, or a group, which has a collective name. */
    public record Author(
            @Nullable String given,
            @Nullable String family,
            @Nullable String collective) {}

    /** A section of the abstract. */
    public record Section(@Nullable String text) {}

    /** The journal as the page states it. */
    public record Journal(
            @Nullable String title,
            @Nullable String abbreviation,
            @Nullable List<String> issn) {
        /** Every name and number that it goes by. */
        Stream<String> names() {
            return Stream.concat(
                    Stream.of(title, abbreviation).filter(Objects::nonNull),
                    issn == null ? Stream.of() : issn.stream());
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
