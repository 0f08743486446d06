package org.lectern.ingest.importing;

import org.jspecify.annotations.Nullable;
import org.lectern.http.InvalidRequest;

/** Where a page of a list begins: the number that an earlier answer gave as {@code next}. */
final class ImportCursor {
    private ImportCursor() {}

    /** Reads it; null begins at the start. */
    static long of(@Nullable String cursor, long start) {
        if (cursor == null) {
            return start;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new InvalidRequest("cursor", cursor, "what an earlier answer gave as next");
        }
        return Long.parseLong(cursor);
    }
}
