package org.lectern.engagement.cme.offer;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.messaging.EventBatches;

/** The door for {@code lectern.usage.recorded}. */
@ApplicationScoped
class UsageConsumer {
    private static final String NAME = "engagement.cme-usage";
    private static final Set<String> TYPES = Set.of(SearchPerformed.TYPE, PaperViewed.TYPE);

    @Inject
    EventBatches batches;

    @Inject
    UsageRecording recording;

    @Incoming("usage-recorded")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(NAME, records, TYPES, recording::record);
    }
}
