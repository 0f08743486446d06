package org.lectern.catalog.cataloguing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lectern.catalog.statement.Pages;
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.messaging.ReceivedEvent;

/** The catalog as its consumer feeds it, one transaction a batch. */
@ApplicationScoped
public class Catalog {
    @Inject
    Cataloguing cataloguing;

    @Inject
    ObjectMapper json;

    /** Takes the pages in as one batch. */
    public void receive(Pages... pages) {
        receive(Stream.of(pages).map(Pages::page).toList());
    }

    /** Takes the pages in as one batch. */
    public void receive(List<ParsedPage> batch) {
        List<ReceivedEvent> events = batch.stream().map(this::event).toList();
        QuarkusTransaction.requiringNew().run(() -> cataloguing.catalogue(events));
    }

    private ReceivedEvent event(ParsedPage page) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("lectern.papers.parsed", 0, 0, "a key", data(page));
        return new ReceivedEvent(
                "/lectern/ingest", UUID.randomUUID().toString(), ParsedPage.TYPE, Instant.now(), record, json);
    }

    private byte[] data(ParsedPage page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
