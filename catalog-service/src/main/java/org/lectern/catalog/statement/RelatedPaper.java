package org.lectern.catalog.statement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a page recommends beside its own.
 *
 * @param title as the page writes it
 * @param journal mostly the short title
 * @param date {@code 2024}, {@code 2024-03} or {@code 2024-03-26}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RelatedPaper(
        String title,
        @Nullable String journal,
        @Nullable String date,
        @Nullable String doi,
        @Nullable String pmid) {
    /** Refuses a row without a title. */
    public RelatedPaper {
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException("title of a related resource is missing: expected text");
        }
    }
}
