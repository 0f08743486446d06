package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A day, month or year on which something happened to a paper. */
@JsonPropertyOrder({"kind", "date"})
public record DatedEvent(Kind kind, PartialDate date) {

    /** What happened. */
    public enum Kind {
        /** The paper appeared in print. */
        @JsonProperty("print")
        PRINT(0),
        /** Its issue is dated so: on the cover, or as a collection on the web. */
        @JsonProperty("issue")
        ISSUE(0),
        /** It was published, in a form that is not said. */
        @JsonProperty("published")
        PUBLISHED(1),
        /** It appeared on the web by itself. */
        @JsonProperty("online")
        ONLINE(2),
        /** The journal accepted the manuscript. */
        @JsonProperty("accepted")
        ACCEPTED(NEVER),
        /** The authors sent a new version of it. */
        @JsonProperty("revised")
        REVISED(NEVER),
        /** It reached the journal. */
        @JsonProperty("received")
        RECEIVED(NEVER);

        /** Place among the dates that may stand for a paper. */
        private final int rank;

        Kind(int rank) {
            this.rank = rank;
        }
    }

    private static final int NEVER = Integer.MAX_VALUE;

    public DatedEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(date, "date");
    }

    /**
     * The date that stands for the paper: of its issue or of print, else of a publication whose form is not said, else
     * online; of several such the most precise, then the first. Never of a manuscript's receipt, revision or acceptance.
     */
    public static Optional<PartialDate> best(List<DatedEvent> dates) {
        return dates.stream()
                .filter(event -> event.kind.rank != NEVER)
                .min(Comparator.<DatedEvent>comparingInt(event -> event.kind.rank)
                        .thenComparing(event -> -event.date.value().length()))
                .map(DatedEvent::date);
    }
}
