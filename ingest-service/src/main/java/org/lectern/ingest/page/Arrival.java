package org.lectern.ingest.page;

import java.time.Instant;
import org.lectern.ingest.parse.Page;

/**
 * A page at one of the doors.
 *
 * @param at when it arrived
 * @param trace the trace of the call or event that brought it
 */
record Arrival(Page page, Instant at, Trace trace) {
    /** A page that arrives now, within the running trace. */
    static Arrival of(Page page) {
        return new Arrival(page, Instant.now(), Trace.current());
    }
}
