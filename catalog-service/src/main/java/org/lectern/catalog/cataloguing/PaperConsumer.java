package org.lectern.catalog.cataloguing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.messaging.EventBatches;

/** The door for what ingest read from pages: topic {@code lectern.papers.parsed}. */
@ApplicationScoped
class PaperConsumer {
    @Inject
    EventBatches batches;

    @Inject
    Cataloguing cataloguing;

    @Incoming("papers-parsed")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume("catalog.papers", records, Set.of(ParsedPage.TYPE), cataloguing::catalogue);
    }
}
