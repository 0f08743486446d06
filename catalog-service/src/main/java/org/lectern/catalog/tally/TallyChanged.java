package org.lectern.catalog.tally;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The data of engagement's {@code org.lectern.tallies.changed.v1}: the whole state, not the difference. */
record TallyChanged(UUID paperId, long version, long likes, long dislikes, long saves, Instant at) {
    static final String TYPE = "org.lectern.tallies.changed.v1";

    TallyChanged {
        Objects.requireNonNull(paperId, "paperId");
        Objects.requireNonNull(at, "at");
    }

    TallyChanged orNewer(TallyChanged other) {
        return other.version > version ? other : this;
    }
}
