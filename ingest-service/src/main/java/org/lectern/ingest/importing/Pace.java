package org.lectern.ingest.importing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast an import goes since it was last begun.
 *
 * @param began null before
 * @param updated when this was last known; null before
 * @param entries since it began
 * @param bytes of the file, since it began
 */
record Pace(@Nullable Instant began, @Nullable Instant updated, long entries, long bytes) {
    double entriesPerSecond() {
        return perSecond(entries);
    }

    double bytesPerSecond() {
        return perSecond(bytes);
    }

    private double perSecond(long count) {
        if (began == null || updated == null || !updated.isAfter(began)) {
            return 0;
        }
        return count * 1e9 / Duration.between(began, updated).toNanos();
    }
}
