package org.lectern.catalog.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, best first, equals by id.
 *
 * @param total how many papers fit in all
 * @param next where the next page begins; null on the last one
 */
public record Hits(long total, List<Hit> page, @Nullable Place next) {
    /** Copies the list. */
    public Hits {
        page = List.copyOf(page);
    }

    /**
     * A place between two hits.
     *
     * @param view the state of the index that the first page was taken from: the later pages see the same as long as it is kept
     * @param score of the hit before it
     * @param id of the hit before it
     */
    public record Place(long view, float score, String id) {}
}
