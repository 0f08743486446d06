package org.lectern.catalog.tally;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.messaging.EventBatches;
import org.lectern.messaging.ReceivedEvent;

/** The door for what engagement counted: topic {@code lectern.engagement.tallies}. */
@ApplicationScoped
class TallyConsumer {
    @Inject
    EventBatches batches;

    @Inject
    Tallies tallies;

    @Incoming("tallies")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume("catalog.tallies", records, Set.of(TallyChanged.TYPE), this::show);
    }

    void show(List<ReceivedEvent> events) {
        Map<UUID, TallyChanged> newest = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            TallyChanged told = event.dataAs(TallyChanged.class);
            newest.merge(told.paperId(), told, TallyChanged::orNewer);
        }
        tallies.update(newest.values());
    }
}
