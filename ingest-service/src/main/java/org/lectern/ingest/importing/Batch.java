package org.lectern.ingest.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.bulk.Entry;
import org.lectern.ingest.parse.bulk.Entry.Record;
import org.lectern.ingest.parse.paper.Refusal;

/**
 * Entries that are dealt with in one transaction.
 *
 * @param before how many entries of the file are before them
 * @param bytes of the file up to their end
 * @param isLast whether nothing comes behind them
 * @param broken why nothing can be read behind them; null where the file ends as it should
 */
record Batch(
        List<Entry> entries,
        long before,
        long bytes,
        boolean isLast,
        @Nullable Refusal broken) {

    List<Page> pages() {
        return entries.stream()
                .filter(Record.class::isInstance)
                .map(entry -> ((Record) entry).page())
                .toList();
    }

    /** One batch an entry. */
    List<Batch> apart() {
        return entries.stream()
                .map(entry -> new Batch(List.of(entry), entry.number() - 1, bytes, false, null))
                .toList();
    }
}
