package org.lectern.engagement.cme.offer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of {@code org.lectern.search.performed.v1}; no reader: somebody who had not signed in. */
record SearchPerformed(
        UUID searchId, @Nullable String reader, @Nullable String query, Instant at) {
    static final String TYPE = "org.lectern.search.performed.v1";

    SearchPerformed {
        Objects.requireNonNull(searchId, "searchId");
        at = Objects.requireNonNull(at, "at").truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }
}
