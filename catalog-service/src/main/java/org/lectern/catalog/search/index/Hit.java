package org.lectern.catalog.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was found.
 *
 * @param id the paper's id in the catalog
 * @param score how well it fits; only comparable within one search
 * @param authors the first three, such as {@code Quill AM, van der Lamp T, Inkwell I, et al.}; empty where none is known
 * @param journal as the page states it
 * @param date {@code 2024}, {@code 2024-03} or {@code 2024-03-26}
 * @param types PubMed's publication types
 */
public record Hit(
        String id,
        float score,
        String title,
        String authors,
        @Nullable String journal,
        @Nullable String date,
        @Nullable String doi,
        @Nullable String pmid,
        List<String> types) {}
