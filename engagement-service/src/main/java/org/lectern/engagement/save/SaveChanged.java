package org.lectern.engagement.save;

import java.time.Instant;
import java.util.UUID;
import org.lectern.messaging.OutgoingEvent;

/** The data of {@code org.lectern.paper.saved.v1} and {@code org.lectern.paper.unsaved.v1}. */
record SaveChanged(String reader, UUID paperId, Instant at) {
    OutgoingEvent saved() {
        return event("org.lectern.paper.saved.v1");
    }

    OutgoingEvent unsaved() {
        return event("org.lectern.paper.unsaved.v1");
    }

    private OutgoingEvent event(String type) {
        return new OutgoingEvent("lectern.engagement.recorded", reader, type, this);
    }
}
