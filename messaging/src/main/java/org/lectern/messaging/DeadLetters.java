package org.lectern.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Keeps records that can never succeed: original key, bytes and headers, and in headers of its own whence and why. */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String PREFIX = "lectern-dead-letter-";
    private static final int LONGEST_REASON = 1_000;

    /** One record at a time: the consumer waits for the broker before it goes on. */
    @Inject
    @Channel("dead-letters")
    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
    Emitter<byte[]> emitter;

    @Inject
    MeterRegistry metrics;

    /**
     * Returns once the broker has the record, however long that takes, so that its offset is never committed before. What
     * is logged belongs to the trace that the record came in.
     */
    void bury(String consumer, ConsumerRecord<String, byte[]> record, Throwable failure) {
        ReceivedEvent.inTraceOf(record, () -> keep(consumer, record, failure));
    }

    private void keep(String consumer, ConsumerRecord<String, byte[]> record, Throwable failure) {
        LOG.errorf("%s cannot apply %s: %s", consumer, place(record), failure.getMessage());
        Metadata metadata = Metadata.of(OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(record.key())
                .withHeaders(headers(consumer, record, failure))
                .build());
        while (!isKept(record.value(), metadata)) {
            LOG.warnf("the broker did not keep %s as a dead letter, trying again", place(record));
        }
        metrics.counter("lectern.events.buried", "consumer", consumer).increment();
    }

    private boolean isKept(byte[] value, Metadata metadata) {
        CompletableFuture<Boolean> kept = new CompletableFuture<>();
        emitter.send(
                Message.of(value, metadata, () -> told(kept.complete(true)), refused -> told(kept.complete(false))));
        return kept.join();
    }

    private static CompletableFuture<Void> told(boolean ignored) {
        return CompletableFuture.completedFuture(null);
    }

    private static Headers headers(String consumer, ConsumerRecord<String, byte[]> record, Throwable failure) {
        Headers headers = new RecordHeaders(record.headers().toArray());
        add(headers, "topic", record.topic());
        add(headers, "partition", Integer.toString(record.partition()));
        add(headers, "offset", Long.toString(record.offset()));
        add(headers, "consumer", consumer);
        add(headers, "reason", reason(failure));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.remove(PREFIX + name).add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(Throwable failure) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
