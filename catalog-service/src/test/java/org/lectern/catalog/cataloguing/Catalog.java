package org.lectern.catalog.cataloguing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Pages;
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.catalog.statement.Scheme;
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
        Instant now = Instant.now();
        hear(batch.stream().<News>map(page -> new News.Stated(page, now)).toList());
    }

    /** A parser finds no paper in a page. */
    public void rejects(UUID page, int parser) {
        hear(List.of(new News.Rejected(page, parser, Instant.now())));
    }

    /** PubMed deletes its record of a number. */
    public void deletes(String pmid) {
        hear(List.of(new News.Deleted(new Identifier(Scheme.PMID, pmid), Instant.now())));
    }

    /** Takes news in as one batch. */
    void hear(List<News> batch) {
        List<ReceivedEvent> events = batch.stream().map(this::event).toList();
        QuarkusTransaction.requiringNew().run(() -> cataloguing.catalogue(events));
    }

    private ReceivedEvent event(News news) {
        return switch (news) {
            case News.Stated stated -> event(ParsedPage.TYPE, stated.page(), stated.at());
            case News.Rejected rejected ->
                event(
                        RejectedPage.TYPE,
                        Map.of("page", Map.of("id", rejected.page(), "parser", rejected.parser())),
                        rejected.at());
            case News.Deleted deleted ->
                event(DeletedCitation.TYPE, Map.of("pmid", deleted.about().value()), deleted.at());
        };
    }

    private ReceivedEvent event(String type, Object data, Instant at) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("a topic", 0, 0, "a key", bytes(data));
        return new ReceivedEvent("/lectern/ingest", UUID.randomUUID().toString(), type, at, record, json);
    }

    private byte[] bytes(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
