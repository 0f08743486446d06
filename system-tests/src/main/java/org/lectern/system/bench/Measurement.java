package org.lectern.system.bench;

import java.time.Duration;
import java.util.List;

/**
 * What was measured.
 *
 * @param what such as {@code reactions}
 * @param done how many in all
 * @param took from the first to the last
 * @param nanos how long each took, ascending; empty where the single one has no duration of its own
 */
record Measurement(String what, int done, Duration took, List<Long> nanos) {
    /** Copies and sorts. */
    Measurement {
        nanos = nanos.stream().sorted().toList();
    }

    /** Something without single durations. */
    static Measurement of(String what, int done, Duration took) {
        return new Measurement(what, done, took, List.of());
    }

    double perSecond() {
        return done * 1e9 / took.toNanos();
    }

    /** In milliseconds. */
    double percentile(int percent) {
        return nanos.get(Math.min(nanos.size() - 1, nanos.size() * percent / 100)) / 1e6;
    }
}
