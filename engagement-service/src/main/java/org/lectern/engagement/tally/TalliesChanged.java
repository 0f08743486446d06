package org.lectern.engagement.tally;

import java.time.Instant;
import java.util.UUID;
import org.lectern.messaging.OutgoingEvent;

/** The data of {@code org.lectern.tallies.changed.v1}: the whole state of a paper's tallies at a version. */
record TalliesChanged(UUID paperId, long version, long likes, long dislikes, long saves, Instant at) {
    OutgoingEvent event() {
        return new OutgoingEvent(
                "lectern.engagement.tallies", paperId.toString(), "org.lectern.tallies.changed.v1", this);
    }
}
