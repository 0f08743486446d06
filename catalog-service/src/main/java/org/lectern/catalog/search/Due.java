package org.lectern.catalog.search;

import java.time.Duration;

/** Tells when it is time again. */
final class Due {
    private final long nanos;
    private long last = System.nanoTime();

    Due(Duration every) {
        this.nanos = every.toNanos();
    }

    /** True once each time the duration has passed. */
    boolean isDue() {
        long now = System.nanoTime();
        if (now - last < nanos) {
            return false;
        }
        last = now;
        return true;
    }
}
