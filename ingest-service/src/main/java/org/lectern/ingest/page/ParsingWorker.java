package org.lectern.ingest.page;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.lectern.ingest.quota.Backlog;
import org.lectern.messaging.FailureLog;

/** The thread that reads waiting pages: woken when a submission is committed, and looking by itself now and then. */
@Liveness
@ApplicationScoped
class ParsingWorker implements HealthCheck {
    private static final String NAME = "page parsing";
    /** Batches between two looks at how many pages wait: counting a long queue takes as long as reading a batch. */
    private static final int BATCHES = 20;

    @Inject
    Parsing parsing;

    @Inject
    Pages pages;

    @Inject
    Backlog backlog;

    @Inject
    ParsingSettings settings;

    @Inject
    FailureLog log;

    private final Semaphore work = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("page-parsing").daemon().unstarted(this::run);
    private volatile boolean stopping;

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.release();
        thread.join(settings.timeLimit().toMillis());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Submission.PagesArrived arrived) {
        work.release();
    }

    /** A worker that has died reads nothing more, so the service is to be restarted. */
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Page parsing")
                .status(thread.isAlive())
                .build();
    }

    private void run() {
        while (!stopping) {
            if (!readSome()) {
                awaitWork();
            }
        }
    }

    /** Reads some batches and measures how many pages are left; false when there was nothing to do, or no way to do it. */
    private boolean readSome() {
        try {
            int batches = 0;
            while (!stopping && batches < BATCHES && parsing.parseNext() > 0) {
                batches++;
            }
            backlog.pagesWait(pages.waiting());
            log.worked(NAME);
            return batches > 0;
        } catch (RuntimeException failure) { // the database is away, mostly: the pages go on waiting
            log.failed(NAME, failure);
            return false;
        }
    }

    private void awaitWork() {
        try {
            work.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
            work.drainPermits();
        } catch (InterruptedException interrupted) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
