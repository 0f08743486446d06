package org.lectern.engagement.paper;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.messaging.ReceivedEvent;

/** What the catalog says of a paper, read from any of its three types of event; only the fields that count here. */
record PaperNews(
        UUID id,
        long version,
        @Nullable String title,
        @Nullable String date,
        @Nullable UUID mergedInto,
        boolean withdrawn) {
    static final String CATALOGUED = "org.lectern.paper.catalogued.v1";
    static final String MERGED = "org.lectern.paper.merged.v1";
    static final String WITHDRAWN = "org.lectern.paper.withdrawn.v1";

    /** Data of {@value PaperNews#CATALOGUED}. */
    record Catalogued(UUID id, long version, Content paper) {
        Catalogued {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(paper, "paper");
        }
    }

    /** The paper itself within the data. */
    record Content(@Nullable String title, @Nullable String date) {}

    /** Data of {@value PaperNews#MERGED}. */
    record Merged(UUID id, long version, UUID mergedInto) {
        Merged {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(mergedInto, "mergedInto");
        }
    }

    /** Data of {@value PaperNews#WITHDRAWN}. */
    record Withdrawn(UUID id, long version) {
        Withdrawn {
            Objects.requireNonNull(id, "id");
        }
    }

    /** The news of an event of any of the types. */
    static PaperNews of(ReceivedEvent event) {
        return switch (event.type()) {
            case MERGED -> of(event.dataAs(Merged.class));
            case WITHDRAWN -> of(event.dataAs(Withdrawn.class));
            default -> of(event.dataAs(Catalogued.class));
        };
    }

    private static PaperNews of(Catalogued data) {
        return new PaperNews(
                data.id(), data.version(), data.paper().title(), data.paper().date(), null, false);
    }

    private static PaperNews of(Merged data) {
        return new PaperNews(data.id(), data.version(), null, null, data.mergedInto(), false);
    }

    private static PaperNews of(Withdrawn data) {
        return new PaperNews(data.id(), data.version(), null, null, null, true);
    }

    /** The later of two news of one paper. */
    PaperNews orLater(PaperNews other) {
        return other.version > version ? other : this;
    }
}
