package org.lectern.engagement.reaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.messaging.OutgoingEvent;

/**
 * The data of {@code org.lectern.reaction.changed.v1}; the two reactions always differ.
 *
 * @param from null where there was none
 * @param to null where it was taken back
 */
record ReactionChanged(
        String reader,
        UUID paperId,
        @Nullable String from,
        @Nullable String to,
        Instant at) {
    OutgoingEvent event() {
        return new OutgoingEvent("lectern.engagement.recorded", reader, "org.lectern.reaction.changed.v1", this);
    }
}
