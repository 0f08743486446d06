package org.lectern.engagement.tally;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.lectern.messaging.Outbox;

/** Adds the waiting changes to the tallies and publishes the result, each second, in one instance at a time. */
@ApplicationScoped
class Folding {
    static final String NAME = "fold-tallies";

    @Inject
    Tallies tallies;

    @Inject
    Outbox outbox;

    @Inject
    Scheduler scheduler;

    @Scheduled(
            identity = Folding.NAME,
            every = "{lectern.tallies.fold-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void fold() {
        if (tallies.lead()) {
            outbox.append(tallies.fold().stream().map(TalliesChanged::event).toList());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.pause(NAME);
    }
}
