package org.lectern.localstack;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes single records to topics and waits until the broker has each. */
public final class TopicWriter implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    /** Writes to the broker at this address, such as {@code localhost:9192}. */
    public TopicWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Writes an event in CloudEvents' binary mode. */
    public RecordMetadata write(String topic, @Nullable String key, CloudEvent event) {
        return write(topic, key, event.data(), event.headers());
    }

    /** Writes any record, also one that nobody can read. */
    public RecordMetadata write(
            String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return write(record);
    }

    /** Writes the record as it is. */
    public RecordMetadata write(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new LocalStackFailure("Kafka does not take a record for %s.".formatted(record.topic()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackFailure("Interrupted while writing to %s.".formatted(record.topic()), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
