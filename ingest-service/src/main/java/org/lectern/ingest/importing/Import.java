package org.lectern.ingest.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.page.Trace;

/**
 * A file and how far it has come.
 *
 * @param position grows with each import
 * @param size of the file as it was sent, in bytes
 * @param bytes of the file that are dealt with
 * @param trace of the call that brought it
 * @param failure why the file could not be read to its end; null where it can
 */
record Import(
        UUID id,
        long position,
        ImportState state,
        long size,
        Instant received,
        @Nullable Instant ended,
        Counts counts,
        long bytes,
        Pace pace,
        Trace trace,
        @Nullable Failure failure) {

    /** Why a file cannot be read, or not to its end. */
    record Failure(String reason, String detail, String place) {}

    /** The seconds that the rest will take at the pace so far; null where nothing tells it. */
    @Nullable
    Long secondsLeft() {
        double perSecond = pace.bytesPerSecond();
        return state.isOver() || perSecond <= 0 ? null : (long) Math.ceil((size - bytes) / perSecond);
    }
}
