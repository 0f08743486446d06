package org.lectern.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Applies batches of events, one transaction a batch. A failing batch is retried record by record; a record that can
 * never succeed goes to the dead-letter topic and those behind it go on; trouble with the database is waited out, and a
 * row that another transaction wrote first is met again.
 */
@ApplicationScoped
public class EventBatches {
    @Inject
    Inbox inbox;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Waiting waiting;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry metrics;

    /**
     * Returns when every record has taken effect, was seen before, is of a type that this consumer does not know
     * (counted as {@code lectern.events.skipped}), or lies in the dead-letter topic.
     *
     * @param consumer who remembers, such as {@code catalog.papers}; never renamed, or everything counts as new
     * @param types the CloudEvents types that the effect understands
     * @param effect what to do with the new events, in their order, within one transaction
     */
    public void consume(
            String consumer,
            ConsumerRecords<String, byte[]> records,
            Set<String> types,
            Consumer<List<ReceivedEvent>> effect) {
        List<ReceivedEvent> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            decode(consumer, record, types, events);
        }
        if (!events.isEmpty()) {
            apply(consumer, events, effect);
        }
    }

    private void decode(
            String consumer, ConsumerRecord<String, byte[]> record, Set<String> types, List<ReceivedEvent> known) {
        try {
            ReceivedEvent event = ReceivedEvent.of(record, json);
            if (types.contains(event.type())) {
                known.add(event);
            } else {
                count("lectern.events.skipped", consumer, 1);
            }
        } catch (ReceivedEvent.Undecodable failure) {
            deadLetters.bury(consumer, record, failure);
        }
    }

    private void apply(String consumer, List<ReceivedEvent> events, Consumer<List<ReceivedEvent>> effect) {
        int attempt = 0;
        boolean collided = false;
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> applyUnseen(consumer, events, effect));
                waiting.over(consumer);
                return;
            } catch (RuntimeException failure) { // whatever an effect throws: it decides between waiting and burying
                if (waiting.isCalledForBy(failure)) {
                    waiting.pause(consumer, failure, attempt++);
                } else if (!collided && DatabaseTrouble.isCollision(failure)) {
                    collided = true; // another instance was first; its row is there to be seen now
                } else {
                    applyApart(consumer, events, effect, failure);
                    return;
                }
            }
        }
    }

    private void applyUnseen(String consumer, List<ReceivedEvent> events, Consumer<List<ReceivedEvent>> effect) {
        List<ReceivedEvent> unseen = inbox.unseen(consumer, events);
        if (!unseen.isEmpty()) {
            effect.accept(unseen);
        }
        count("lectern.events.applied", consumer, unseen.size());
    }

    private void applyApart(
            String consumer,
            List<ReceivedEvent> events,
            Consumer<List<ReceivedEvent>> effect,
            RuntimeException failure) {
        if (events.size() == 1) {
            deadLetters.bury(consumer, events.getFirst().record(), failure);
        } else {
            events.forEach(event -> apply(consumer, List.of(event), effect));
        }
    }

    private void count(String name, String consumer, int events) {
        metrics.counter(name, "consumer", consumer).increment(events);
    }
}
