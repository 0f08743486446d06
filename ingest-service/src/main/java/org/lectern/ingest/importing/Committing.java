package org.lectern.ingest.importing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.lectern.ingest.page.LoadedPage;
import org.lectern.ingest.page.LoadedPage.Rejection;
import org.lectern.ingest.page.Loading;
import org.lectern.ingest.parse.bulk.Entry;
import org.lectern.messaging.Outbox;
import org.lectern.messaging.OutgoingEvent;

/**
 * Commits a batch: its pages, the events about them, its rejections and how far the import has come, in one transaction.
 * So nothing is lost and nothing published twice wherever it is cut off.
 */
@ApplicationScoped
class Committing {
    @Inject
    Imports imports;

    @Inject
    Rejections rejections;

    @Inject
    Loading loading;

    @Inject
    Outbox outbox;

    @Inject
    MeterRegistry metrics;

    /** What a batch comes to. */
    private static final class Outcome {
        final List<RejectionView> rejections = new ArrayList<>();
        final List<OutgoingEvent> events = new ArrayList<>();
        List<LoadedPage> pages = List.of();
        Counts counts = Counts.NONE;
    }

    /** False, and nothing is changed, where the import is over or somebody else has dealt with these entries. */
    boolean commit(UUID id, ReadBatch next) {
        Batch batch = next.batch();
        Outcome outcome = new Outcome();
        boolean committed = QuarkusTransaction.requiringNew().call(() -> {
            outcome.pages = loading.store(next.records());
            settle(id, batch, outcome);
            rejections.add(id, outcome.rejections);
            outbox.append(outcome.events);
            boolean advanced = imports.advance(id, batch.before(), outcome.counts, batch.bytes());
            if (!advanced) {
                QuarkusTransaction.setRollbackOnly();
            }
            return advanced;
        });
        if (committed) {
            loading.count(next.records(), outcome.pages);
            count(outcome.counts);
        }
        return committed;
    }

    /** Goes through the entries in the file's order, in which their events are published. */
    private static void settle(UUID id, Batch batch, Outcome outcome) {
        Iterator<LoadedPage> pages = outcome.pages.iterator();
        for (Entry entry : batch.entries()) {
            switch (entry) {
                case Entry.Record record -> page(record, pages.next(), outcome);
                case Entry.Deletion deletion -> {
                    outcome.events.add(CitationDeleted.event(id, deletion));
                    outcome.counts = outcome.counts.plus(Counts.DELETED);
                }
                case Entry.Unreadable unreadable -> {
                    outcome.rejections.add(RejectionView.of(unreadable));
                    outcome.counts = outcome.counts.plus(Counts.REJECTED);
                }
            }
        }
    }

    private static void page(Entry.Record record, LoadedPage page, Outcome outcome) {
        Rejection rejection = page.rejection();
        if (rejection != null) {
            outcome.rejections.add(RejectionView.of(record, page, rejection));
        }
        OutgoingEvent event = page.event();
        if (event != null) {
            outcome.events.add(event);
        }
        outcome.counts = outcome.counts.plus(Counts.of(page.outcome()));
    }

    private void count(Counts counts) {
        count("parsed", counts.parsed());
        count("rejected", counts.rejected());
        count("unchanged", counts.unchanged());
        count("deleted", counts.deleted());
    }

    private void count(String outcome, long entries) {
        metrics.counter("lectern.imports.entries", "outcome", outcome).increment(entries);
    }
}
