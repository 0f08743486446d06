package org.lectern.catalog.cataloguing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.catalog.paper.Contents;
import org.lectern.catalog.paper.Paper;
import org.lectern.catalog.statement.Description;
import org.lectern.catalog.statement.RelatedPaper;
import org.lectern.messaging.OutgoingEvent;

/** What the catalog tells of a paper; the contract folder describes the fields. */
sealed interface PaperEvent {
    /** Where papers are told of; compacted, so that it always holds every paper as it stands. */
    String TOPIC = "lectern.papers.catalogued";

    /** The paper that is told of. */
    UUID id();

    /** The CloudEvents type. */
    String type();

    /** The paper is new or changed; this is all of it. */
    record Catalogued(
            UUID id,
            int version,
            Instant catalogued,
            Description paper,
            List<RelatedPaper> related,
            boolean cmeOffered,
            int pages)
            implements PaperEvent {
        @Override
        public String type() {
            return "org.lectern.paper.catalogued.v1";
        }
    }

    /** The paper turned out to be another one. */
    record Merged(UUID id, int version, UUID mergedInto, Instant at) implements PaperEvent {
        @Override
        public String type() {
            return "org.lectern.paper.merged.v1";
        }
    }

    /** No page of the paper is left. */
    record Withdrawn(UUID id, int version, Instant at) implements PaperEvent {
        @Override
        public String type() {
            return "org.lectern.paper.withdrawn.v1";
        }
    }

    /** How the paper stands. */
    static PaperEvent of(Paper paper) {
        if (paper.isWithdrawn()) {
            return new Withdrawn(paper.id(), paper.version(), paper.catalogued());
        }
        return paper.mergedInto()
                .<PaperEvent>map(survivor -> new Merged(paper.id(), paper.version(), survivor, paper.catalogued()))
                .orElseGet(() -> catalogued(paper, paper.contents()));
    }

    private static Catalogued catalogued(Paper paper, Contents contents) {
        return new Catalogued(
                paper.id(),
                paper.version(),
                paper.catalogued(),
                contents.paper(),
                contents.related(),
                contents.cmeOffered(),
                contents.pages());
    }

    /** As the outbox takes it. */
    default OutgoingEvent outgoing() {
        return new OutgoingEvent(TOPIC, id().toString(), type(), this);
    }
}
