package org.lectern.ingest.importing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of all imports.
 *
 * @param items newest first
 * @param next the cursor of the page behind this one; null where this is the last
 */
@Schema(example = ImportExamples.LIST)
record ImportsView(List<ImportView> items, @Nullable String next) {
    /** A page of at most {@code limit} items out of one item more, which tells that there is another page. */
    static ImportsView of(List<Import> found, int limit) {
        List<ImportView> items = found.stream().limit(limit).map(ImportView::of).toList();
        return new ImportsView(
                items,
                found.size() <= limit
                        ? null
                        : String.valueOf(found.get(limit - 1).position()));
    }
}
