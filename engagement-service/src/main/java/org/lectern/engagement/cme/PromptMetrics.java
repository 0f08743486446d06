package org.lectern.engagement.cme;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.lectern.engagement.cme.cycle.PromptState;
import org.lectern.engagement.cme.prompt.Prompts;

/** The gauge {@code lectern.cme.prompts} by state, counted once a minute: every instance shows the whole. */
@ApplicationScoped
class PromptMetrics {
    @Inject
    Prompts prompts;

    @Inject
    MeterRegistry registry;

    @Inject
    Clock clock;

    private final Map<PromptState, AtomicLong> counts = new EnumMap<>(PromptState.class);

    void register(@Observes StartupEvent event) {
        for (PromptState state : PromptState.values()) {
            AtomicLong count = new AtomicLong();
            Gauge.builder("lectern.cme.prompts", count, AtomicLong::get)
                    .description("CME prompts by what they are now")
                    .tag("state", state.name())
                    .register(registry);
            counts.put(state, count);
        }
    }

    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        Map<PromptState, Long> present = QuarkusTransaction.requiringNew().call(() -> prompts.counts(clock.instant()));
        counts.forEach((state, count) -> count.set(present.getOrDefault(state, 0L)));
    }
}
