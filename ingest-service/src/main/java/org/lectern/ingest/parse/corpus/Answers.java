package org.lectern.ingest.parse.corpus;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page states, found out by people; null is "not stated", or for keywords, types, licence, PDF and related titles
 * perhaps "not gathered".
 *
 * @param notArticle whether the page must be refused; all else is null then
 * @param datesAccepted every date that counts as right beside {@code date}
 * @param abstractStartsWith the abstract's first 80 characters or so; its end likewise
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Answers(
        boolean notArticle,
        @Nullable String title,
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String pmcid,
        @Nullable String journal,
        @Nullable List<String> issn,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String firstPage,
        @Nullable String lastPage,
        @Nullable String date,
        @Nullable List<String> datesAccepted,
        @Nullable List<String> authors,
        @Nullable String abstractStartsWith,
        @Nullable String abstractEndsWith,
        @Nullable String pdfUrl,
        @Nullable List<String> keywords,
        @Nullable String license,
        @Nullable List<String> types,
        @Nullable List<String> relatedTitles) {

    /** All dates that count as right, the best first. */
    List<String> dates() {
        return Stream.concat(Stream.of(date), listed(datesAccepted).stream())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> listed(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
