package org.lectern.engagement.cme.offer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of {@code org.lectern.paper.viewed.v1}; no search: the paper was opened in another way. */
record PaperViewed(@Nullable UUID searchId, @Nullable String reader, Paper paper, Instant at) {
    static final String TYPE = "org.lectern.paper.viewed.v1";

    PaperViewed {
        Objects.requireNonNull(paper, "paper");
        at = Objects.requireNonNull(at, "at").truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    /** The paper as it was when it was opened; no types or retraction status: nothing is known against it. */
    record Paper(
            UUID id,
            @Nullable String doi,
            @Nullable String pmid,
            @Nullable String title,
            @Nullable List<String> types,
            @Nullable String retraction) {
        private static final Set<String> INELIGIBLE_TYPES =
                Set.of("retracted publication", "preprint", "article in press", "articles in press", "ahead of print");
        private static final Set<String> INELIGIBLE_STATUS = Set.of("retracted", "withdrawn");

        Paper {
            Objects.requireNonNull(id, "paper.id");
        }

        /** False for retracted papers, preprints and articles in press: they are no source of a cycle. */
        boolean isEligible() {
            boolean ofEligibleTypes = types == null
                    || types.stream().noneMatch(type -> INELIGIBLE_TYPES.contains(type.toLowerCase(Locale.ROOT)));
            return ofEligibleTypes
                    && !INELIGIBLE_STATUS.contains(retractionStatus().toLowerCase(Locale.ROOT));
        }

        String retractionStatus() {
            return retraction == null ? "unknown" : retraction;
        }
    }
}
