package org.lectern.catalog.usage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it was when it was viewed.
 *
 * @param id the catalog's id
 * @param doi without a prefix, in lower case
 * @param pmid digits
 * @param types PubMed's publication types
 * @param retraction what was known of a retraction: {@code unknown} today
 */
public record ViewedPaper(
        UUID id, @Nullable String doi, @Nullable String pmid, String title, List<String> types, String retraction) {
    /** Copies the list. */
    public ViewedPaper {
        types = List.copyOf(types);
    }

    /** A paper of which nobody has looked up whether it is retracted. */
    public static ViewedPaper unchecked(
            UUID id, @Nullable String doi, @Nullable String pmid, String title, List<String> types) {
        return new ViewedPaper(id, doi, pmid, title, types, "unknown");
    }
}
