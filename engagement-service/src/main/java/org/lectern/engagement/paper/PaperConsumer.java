package org.lectern.engagement.paper;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.messaging.EventBatches;

/** The door for what the catalog says of papers. */
@ApplicationScoped
class PaperConsumer {
    @Inject
    EventBatches batches;

    @Inject
    Learning learning;

    @Incoming("papers-catalogued")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(
                "engagement.papers",
                records,
                Set.of(PaperNews.CATALOGUED, PaperNews.MERGED, PaperNews.WITHDRAWN),
                learning::learn);
    }
}
