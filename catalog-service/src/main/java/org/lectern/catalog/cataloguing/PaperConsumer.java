package org.lectern.catalog.cataloguing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.messaging.EventBatches;

/** The door for what ingest says of pages: topics {@code lectern.papers.parsed} and {@code lectern.pages.rejected}. */
@ApplicationScoped
class PaperConsumer {
    @Inject
    EventBatches batches;

    @Inject
    Cataloguing cataloguing;

    @Incoming("pages")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume("catalog.papers", records, News.TYPES, cataloguing::catalogue);
    }
}
