package org.lectern.engagement.cme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lectern.engagement.cme.cycle.Action;
import org.lectern.engagement.cme.cycle.Lifecycle;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.cycle.Verdict.Accepted;
import org.lectern.engagement.cme.prompt.PromptChanges;
import org.lectern.engagement.cme.prompt.Prompts;

/**
 * Writes down what the clock has ended, and publishes it. Everybody who reads a prompt sees the end at once; the event
 * follows with the next sweep and names the instant of the end.
 */
@ApplicationScoped
class Sweep {
    @Inject
    Prompts prompts;

    @Inject
    PromptChanges changes;

    @Inject
    CmeSettings settings;

    @Inject
    Clock clock;

    /** Batches, one transaction each, until nothing is due; several instances share the work. */
    @Scheduled(
            every = "{lectern.cme.sweep-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endWhatIsOver() {
        Instant now = clock.instant();
        int ended;
        do {
            ended = QuarkusTransaction.requiringNew().call(() -> endBatch(now));
        } while (ended == settings.sweepBatch());
    }

    private int endBatch(Instant now) {
        List<Prompt> due = prompts.lockDue(now, settings.sweepBatch());
        due.forEach(prompt -> end(prompt, now));
        return due.size();
    }

    private void end(Prompt prompt, Instant now) {
        if (Lifecycle.decide(prompt, new Action.LetTimePass(), now) instanceof Accepted ended) {
            changes.record(ended);
        }
    }
}
