package org.lectern.system.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics without belonging to a consumer group, and remembers what it has read. For one thread. */
public final class EventLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration UNTIL_TOPICS_ARE_THERE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<Event> events = new ArrayList<>();

    private EventLog(String bootstrapServers, Collection<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = topics.stream()
                .flatMap(topic -> partitionsOf(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** A service makes its topics a moment after it is ready, and a topic that is not there yet would never be read. */
    private List<PartitionInfo> partitionsOf(String topic) {
        return Waiting.until(
                "the topic " + topic + " is there",
                () -> consumer.partitionsFor(topic),
                found -> !found.isEmpty(),
                UNTIL_TOPICS_ARE_THERE);
    }

    /** Reads everything that the topics hold. */
    public static EventLog fromBeginning(String bootstrapServers, Collection<String> topics) {
        EventLog log = new EventLog(bootstrapServers, topics);
        log.consumer.seekToBeginning(log.partitions);
        return log;
    }

    /** Reads what is published from now on. */
    public static EventLog fromNow(String bootstrapServers, Collection<String> topics) {
        EventLog log = new EventLog(bootstrapServers, topics);
        log.consumer.endOffsets(log.partitions).forEach(log.consumer::seek);
        return log;
    }

    /** Everything up to the present end of the topics, repeats included. */
    public List<Event> toEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            read();
        }
        return List.copyOf(events);
    }

    /** The first event that fits, read already or waited for; empty when it does not come in time. */
    public Optional<Event> await(Predicate<Event> wanted, Duration timeout) {
        Instant deadline = Instant.now().plus(timeout);
        Optional<Event> found = first(wanted);
        while (found.isEmpty() && Instant.now().isBefore(deadline)) {
            read();
            found = first(wanted);
        }
        return found;
    }

    private Optional<Event> first(Predicate<Event> wanted) {
        return events.stream().filter(wanted).findFirst();
    }

    private void read() {
        consumer.poll(POLL).forEach(record -> events.add(Event.of(record)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
