package org.lectern.catalog.usage;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.lectern.messaging.FailureLog;
import org.lectern.messaging.Outbox;
import org.lectern.messaging.OutgoingEvent;

/**
 * Appends the events of many requests to the outbox in one transaction: while one commit waits for the disk the next
 * group gathers. A request waits for its own commit, and fails where that fails or takes too long.
 */
@ApplicationScoped
class GroupCommit {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final String NAME = "recording of usage";
    private static final long IDLE_MILLIS = 200;

    private final Outbox outbox;
    private final UsageSettings settings;
    private final FailureLog log;
    private final BlockingQueue<Waiting> queue;
    private final Thread thread = Thread.ofPlatform().name("usage").daemon().unstarted(this::run);
    private volatile boolean stopping;

    @Inject
    GroupCommit(Outbox outbox, UsageSettings settings, FailureLog log, MeterRegistry metrics) {
        this.outbox = outbox;
        this.settings = settings;
        this.log = log;
        this.queue = metrics.gaugeCollectionSize(
                "lectern.usage.waiting", List.of(), new ArrayBlockingQueue<>(settings.waiting()));
    }

    /** An event, the trace that caused it and the request that waits for it. */
    private record Waiting(OutgoingEvent event, Context trace, CompletableFuture<Void> recorded) {}

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Requests have ended by now; what still waits is recorded first. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(settings.patience().toMillis());
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Returns once the event is committed. */
    void append(OutgoingEvent event) {
        Waiting waiting = new Waiting(event, Context.current(), new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw new Usage.NotRecorded(settings.waiting() + " requests are waiting already");
        }
        try {
            waiting.recorded().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new Usage.NotRecorded(failure.getCause() == null ? failure : failure.getCause());
        } catch (TimeoutException late) {
            waiting.recorded().cancel(false);
            throw new Usage.NotRecorded(
                    "the database took longer than " + settings.patience().toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Usage.NotRecorded(interrupted);
        }
    }

    private void run() {
        while (!stopping || !queue.isEmpty()) {
            try {
                commit(group());
            } catch (InterruptedException interrupted) {
                LOG.warn("usage: interrupted, the service stops");
                return;
            }
        }
    }

    private List<Waiting> group() throws InterruptedException {
        List<Waiting> group = new ArrayList<>();
        Waiting first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            group.add(first);
            queue.drainTo(group, settings.batch() - 1);
        }
        // Nobody waits any more for what took too long: the reader was told that it failed.
        group.removeIf(waiting -> waiting.recorded().isCancelled());
        return group;
    }

    private void commit(List<Waiting> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> group.forEach(this::appendInTrace));
            group.forEach(waiting -> waiting.recorded().complete(null));
            log.worked(NAME);
        } catch (RuntimeException failure) { // whatever it is belongs to the requests that wait, not to this thread
            log.failed(NAME, failure);
            group.forEach(waiting -> waiting.recorded().completeExceptionally(failure));
        }
    }

    private void appendInTrace(Waiting waiting) {
        try (Scope scope = waiting.trace().makeCurrent()) {
            outbox.append(waiting.event());
        }
    }
}
