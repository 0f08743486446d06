package org.lectern.localstack.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.lectern.localstack.TopicWriter;

/** The services' dead-letter topics. How far they have been replayed is kept as the offsets of a consumer group. */
final class DeadLetterBox implements AutoCloseable {
    private static final String GROUP = "lectern-dead-letter-replay";
    private static final Duration POLL = Duration.ofMillis(200);

    private final Addresses addresses;
    private final KafkaConsumer<String, byte[]> consumer;

    DeadLetterBox(Addresses addresses) {
        if (!Health.isBrokerUp(addresses)) {
            throw new NoBroker(addresses);
        }
        this.addresses = addresses;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        addresses.bootstrapServers(),
                        "group.id",
                        GROUP,
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Every dead letter of a service that has not expired. */
    List<DeadLetter> all(Service service) {
        List<TopicPartition> partitions = partitions(service);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return toEnd(partitions).stream()
                .map(record -> new DeadLetter(record, isBefore(record, committed)))
                .toList();
    }

    /** Sends those that have not been replayed back to their topics, in order, and returns how many they were. */
    int replay(Service service) {
        List<DeadLetter> waiting =
                all(service).stream().filter(letter -> !letter.replayed()).toList();
        try (TopicWriter writer = new TopicWriter(addresses.bootstrapServers())) {
            waiting.forEach(letter -> {
                writer.write(letter.original());
                remember(letter.record());
            });
        }
        return waiting.size();
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        consumer.commitSync(Map.of(partitionOf(record), new OffsetAndMetadata(record.offset() + 1)));
    }

    private List<ConsumerRecord<String, byte[]>> toEnd(List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    /** None while the service has not made its topic. */
    private List<TopicPartition> partitions(Service service) {
        return consumer.listTopics().getOrDefault(service.deadLetterTopic(), List.<PartitionInfo>of()).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    private static boolean isBefore(
            ConsumerRecord<String, byte[]> record, Map<TopicPartition, OffsetAndMetadata> committed) {
        OffsetAndMetadata next = committed.get(partitionOf(record));
        return next != null && record.offset() < next.offset();
    }

    private static TopicPartition partitionOf(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Kafka does not run. */
    static final class NoBroker extends LauncherFailure {
        NoBroker(Addresses addresses) {
            super("Kafka does not answer at %s: start the stack with ./lectern up."
                    .formatted(addresses.bootstrapServers()));
        }
    }
}
