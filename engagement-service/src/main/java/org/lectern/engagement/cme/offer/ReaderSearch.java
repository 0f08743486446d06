package org.lectern.engagement.cme.offer;

import java.util.Comparator;
import java.util.UUID;

/** One reader's search: the pair that a prompt is for. */
record ReaderSearch(String reader, UUID search) {
    /** One order for all transactions, so that none waits for another in a circle. */
    static final Comparator<ReaderSearch> LOCK_ORDER =
            Comparator.comparing(ReaderSearch::search).thenComparing(ReaderSearch::reader);
}
