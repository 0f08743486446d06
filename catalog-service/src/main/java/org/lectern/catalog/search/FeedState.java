package org.lectern.catalog.search;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.lectern.catalog.search.index.PaperIndex;

/**
 * Whether searches can be answered. They can once the index has all that the topic held when the service started; where
 * the broker is away at the start, an index of an earlier run answers after a while, since an old answer beats none.
 */
@Singleton
class FeedState {
    private final SearchSettings settings;
    private final AtomicLong lag;
    private final AtomicLong papers;
    private volatile Instant started = Instant.now();
    private volatile boolean resumed;
    private volatile boolean caughtUp;
    private volatile Map<TopicPartition, Long> target = Map.of();

    @Inject
    FeedState(SearchSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.lag = metrics.gauge("lectern.search.lag", new AtomicLong());
        this.papers = metrics.gauge("lectern.search.papers", new AtomicLong());
    }

    void begin(PaperIndex index) {
        started = Instant.now();
        resumed = !index.progress().offsets().isEmpty();
        papers.set(index.size());
    }

    /** The topic is not there: neither is any paper. */
    void nothingToCatchUp() {
        caughtUp = true;
    }

    void catchUpTo(Map<TopicPartition, Long> ends) {
        target = Map.copyOf(ends);
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    /** Notes that the consumer has passed what the topic held at the start; what it read is to be made visible now. */
    boolean reached(Consumer<?, ?> consumer) {
        return target.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** After a refresh: what has been reached is visible. */
    void measure(Consumer<?, ?> consumer, int size) {
        caughtUp = true;
        papers.set(size);
        lag.set(consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum());
    }

    HealthCheckResponse readiness() {
        boolean patienceOver = Duration.between(started, Instant.now()).compareTo(settings.patience()) > 0;
        return HealthCheckResponse.named("Search index")
                .status(caughtUp || resumed && patienceOver)
                .withData("caught up", caughtUp)
                .withData("papers", papers.get())
                .withData("lag", lag.get())
                .build();
    }
}
