package org.lectern.ingest.quota;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.lectern.messaging.OutboxDepth;

/** What was accepted and waits: pages to be read, and events to be published. */
@ApplicationScoped
public class Backlog {
    private final AtomicLong pages = new AtomicLong();
    private final OutboxDepth outbox;

    @Inject
    Backlog(MeterRegistry metrics, OutboxDepth outbox) {
        metrics.gauge("lectern.pages.waiting", pages);
        this.outbox = outbox;
    }

    /** So many pages wait, as who reads them has counted; also the gauge {@code lectern.pages.waiting}. */
    public void pagesWait(long counted) {
        pages.set(counted);
    }

    /** Pages and events together, as they were counted last. */
    long length() {
        return pages.get() + outbox.pending();
    }
}
