package org.lectern.catalog.usage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of {@code org.lectern.paper.viewed.v1}; contract/ describes each field. */
record PaperViewed(
        UUID viewId, @Nullable UUID searchId, @Nullable String reader, ViewedPaper paper, Instant at) {
    static final String TYPE = "org.lectern.paper.viewed.v1";
}
