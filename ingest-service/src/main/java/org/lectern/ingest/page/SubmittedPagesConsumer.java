package org.lectern.ingest.page;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.Page;
import org.lectern.messaging.EventBatches;
import org.lectern.messaging.ReceivedEvent;

/** The door on the topic {@code lectern.pages.submitted}: a record's value is a page's bytes. */
@ApplicationScoped
class SubmittedPagesConsumer {
    private static final String CONSUMER = "ingest.pages";
    private static final Set<String> TYPES = Set.of("org.lectern.page.submitted.v1");

    @Inject
    EventBatches batches;

    @Inject
    Submission submission;

    @Incoming("pages-submitted")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(CONSUMER, records, TYPES, this::submit);
    }

    private void submit(List<ReceivedEvent> events) {
        List<Arrival> arrivals = new ArrayList<>();
        events.forEach(event -> event.inTrace(() -> arrivals.add(Arrival.of(page(event)))));
        submission.submit(arrivals);
    }

    private static Page page(ReceivedEvent event) {
        String address =
                PageAddress.checked("ce_subject", event.header("ce_subject").orElse(null));
        return new Page(event.data(), mediaType(event), address);
    }

    // A hint at most: whatever is no line of plain characters is dropped.
    private static @Nullable String mediaType(ReceivedEvent event) {
        return event.header("content-type")
                .filter(type -> type.matches("[\\x20-\\x7e]{1,200}"))
                .orElse(null);
    }
}
