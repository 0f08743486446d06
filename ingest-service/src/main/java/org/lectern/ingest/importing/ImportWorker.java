package org.lectern.ingest.importing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.lectern.messaging.FailureLog;
import org.lectern.messaging.OutboxDepth;

/** The thread that works on imports, one after the other: those that wait, and those that another process left behind. */
@Liveness
@ApplicationScoped
class ImportWorker implements HealthCheck {
    private static final String NAME = "imports";
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(30);

    @Inject
    Imports imports;

    @Inject
    Importing importing;

    @Inject
    OutboxDepth outbox;

    @Inject
    ImportSettings settings;

    @Inject
    FailureLog log;

    private final Semaphore work = new Semaphore(0);
    private final AtomicInteger running = new AtomicInteger();
    private final Thread thread = Thread.ofPlatform().name("imports").daemon().unstarted(this::run);
    private volatile boolean stopping;

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("lectern.imports.running", running);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.release();
        thread.join(PATIENCE_MILLIS);
    }

    void wake(@Observes Receiving.FileArrived arrived) {
        work.release();
    }

    /** A worker that has died imports nothing more, so the service is to be restarted. */
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Imports").status(thread.isAlive()).build();
    }

    private void run() {
        try {
            while (!stopping) {
                if (!importNext()) {
                    pause();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Works on the next import; false when there was none, or no way to go on. */
    private boolean importNext() throws InterruptedException {
        try (Imports.Lease lease = imports.lease().orElse(null)) {
            if (lease != null) {
                running.set(1);
                importing.run(lease.id(), this::isToGoOn);
            }
            log.worked(NAME);
            return lease != null;
        } catch (RuntimeException failure) { // the database is away, mostly: the import goes on afterwards
            log.failed(NAME, failure);
            return false;
        } finally {
            running.set(0);
        }
    }

    /** Publishing is slower than loading: what it has not done yet is not to grow without end. */
    private boolean isToGoOn() {
        try {
            while (!stopping && outbox.atMost() > settings.outboxRows()) {
                pause();
            }
        } catch (InterruptedException interrupted) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
        return !stopping;
    }

    private void pause() throws InterruptedException {
        work.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        work.drainPermits();
    }
}
