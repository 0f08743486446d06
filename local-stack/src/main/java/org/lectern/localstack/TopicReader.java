package org.lectern.localstack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, all partitions, belonging to no consumer group. */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;

    /** Reads from the broker at this address, such as {@code localhost:9192}. */
    public TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * The topic's records from its beginning, as soon as they are enough.
     *
     * @throws NotEnough when they are not within the timeout
     */
    public List<ConsumerRecord<String, byte[]>> readUntil(
            String topic, Predicate<List<ConsumerRecord<String, byte[]>>> enough, Duration timeout) {
        List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
        Instant deadline = Instant.now().plus(timeout);
        try (KafkaConsumer<String, byte[]> consumer = atBeginning(topic)) {
            while (!enough.test(seen)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new NotEnough(topic, seen.size(), timeout);
                }
                consumer.poll(POLL).forEach(seen::add);
            }
        }
        return seen;
    }

    /** The first record that fits, waited for; see {@link #readUntil}. */
    public ConsumerRecord<String, byte[]> find(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted, Duration timeout) {
        return readUntil(topic, seen -> seen.stream().anyMatch(wanted), timeout).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    /** A header's value as text; empty when the record has no such header. */
    public static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private KafkaConsumer<String, byte[]> atBeginning(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** The topic did not hold what was waited for in time. */
    public static final class NotEnough extends LocalStackFailure {
        NotEnough(String topic, int seen, Duration timeout) {
            super("The topic %s held %d records after %d s, but not those that were waited for."
                    .formatted(topic, seen, timeout.toSeconds()));
        }
    }
}
