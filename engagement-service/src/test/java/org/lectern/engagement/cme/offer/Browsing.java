package org.lectern.engagement.cme.offer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lectern.messaging.ReceivedEvent;

/** Readers who search and open papers, told to the service without a broker in between. */
@ApplicationScoped
public class Browsing {
    @Inject
    UsageRecording recording;

    @Inject
    ObjectMapper json;

    /** A search with one paper opened from it at the same instant: what makes an offer. */
    public UUID findsAPaper(String reader, UUID paper, Instant at) {
        UUID search = UUID.randomUUID();
        searches(reader, search, at);
        opens(reader, search, paper, at);
        return search;
    }

    public void searches(String reader, UUID search, Instant at) {
        record(SearchPerformed.TYPE, UsageEvents.search(reader, search, at));
    }

    public void opens(String reader, UUID search, UUID paper, Instant at) {
        record(PaperViewed.TYPE, UsageEvents.view(reader, search, paper, at));
    }

    private void record(String type, String data) {
        var record = new ConsumerRecord<>("any", 0, 0, "any", data.getBytes(StandardCharsets.UTF_8));
        String id = UUID.randomUUID().toString();
        ReceivedEvent event = new ReceivedEvent("/lectern/catalog", id, type, Instant.now(), record, json);
        QuarkusTransaction.requiringNew().run(() -> recording.record(List.of(event)));
    }
}
