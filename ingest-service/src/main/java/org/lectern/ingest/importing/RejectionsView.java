package org.lectern.ingest.importing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of an import's rejections.
 *
 * @param items in the file's order
 * @param next the cursor of the page behind this one; null where this is the last
 */
@Schema(example = ImportExamples.REJECTIONS)
record RejectionsView(List<RejectionView> items, @Nullable String next) {
    /** A page of at most {@code limit} items out of one item more, which tells that there is another page. */
    static RejectionsView of(List<RejectionView> found, int limit) {
        return found.size() <= limit
                ? new RejectionsView(found, null)
                : new RejectionsView(
                        found.subList(0, limit),
                        String.valueOf(found.get(limit - 1).number()));
    }
}
