package org.lectern.catalog.usage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of {@code org.lectern.search.performed.v1}; contract/ describes each field. */
record SearchPerformed(
        UUID searchId, @Nullable String reader, @Nullable String session, String query, long results, Instant at) {
    static final String TYPE = "org.lectern.search.performed.v1";
}
