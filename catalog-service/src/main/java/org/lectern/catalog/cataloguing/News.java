package org.lectern.catalog.cataloguing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.catalog.statement.Scheme;
import org.lectern.messaging.ReceivedEvent;

/** What ingest says that may change papers; its contract folder describes the fields. */
sealed interface News {
    /** All CloudEvents types that are news. */
    Set<String> TYPES = Set.of(ParsedPage.TYPE, RejectedPage.TYPE, DeletedCitation.TYPE);

    /** The page, or the number of the record. */
    Identifier about();

    /** When ingest said so, to the microsecond: what is compared with it was stored with as much. */
    Instant at();

    /** A page states a paper. */
    record Stated(ParsedPage page, Instant at) implements News {
        @Override
        public Identifier about() {
            return new Identifier(Scheme.PAGE, page.page().id().toString());
        }
    }

    /** A page states none, as this version of the parser reads it. */
    record Rejected(UUID page, int parser, Instant at) implements News {
        @Override
        public Identifier about() {
            return new Identifier(Scheme.PAGE, page.toString());
        }
    }

    /** PubMed keeps the record of this PMID no longer. */
    record Deleted(Identifier about, Instant at) implements News {}

    /** Reads an event of any of {@link #TYPES}. */
    static News of(ReceivedEvent event) {
        Instant at = event.time().truncatedTo(ChronoUnit.MICROS);
        return switch (event.type()) {
            case RejectedPage.TYPE -> rejected(event.dataAs(RejectedPage.class).page(), at);
            case DeletedCitation.TYPE -> deleted(event.dataAs(DeletedCitation.class), at);
            default -> new Stated(event.dataAs(ParsedPage.class), at);
        };
    }

    private static News rejected(RejectedPage.Page page, Instant at) {
        return new Rejected(page.id(), page.parser(), at);
    }

    private static News deleted(DeletedCitation citation, Instant at) {
        return new Deleted(new Identifier(Scheme.PMID, citation.pmid()), at);
    }
}
