package org.lectern.engagement.tally;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.lectern.messaging.Outbox;

/** Adds the waiting changes to the tallies and publishes the result, each second, in one instance at a time. */
@ApplicationScoped
class Folding {
    @Inject
    Tallies tallies;

    @Inject
    Outbox outbox;

    @Scheduled(every = "{lectern.tallies.fold-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void fold() {
        if (tallies.lead()) {
            outbox.append(tallies.fold().stream().map(TalliesChanged::event).toList());
        }
    }
}
