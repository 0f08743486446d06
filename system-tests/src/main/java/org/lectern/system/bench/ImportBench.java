package org.lectern.system.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lectern.localstack.launcher.Addresses;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.journey.Journey;
import org.lectern.system.journey.Topics;
import org.lectern.system.journey.Waiting;

/** How many records a second get from a bulk file into the topic of papers. */
final class ImportBench {
    private static final int WARM_UP = 5_000;
    private static final int RECORDS = 30_000;
    private static final int BATCH = 125;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Journey journey;
    private final Addresses addresses;

    ImportBench(Journey journey, Addresses addresses) {
        this.journey = journey;
        this.addresses = addresses;
    }

    /** From the request until the last paper is published; nobody reads the topic. */
    Measurement lectern() {
        published(1, WARM_UP);
        return Measurement.of("PubMed records from import to published", RECORDS, published(2, RECORDS));
    }

    private Duration published(int series, int records) {
        byte[] file = new InventedCitations(series).compressed(records);
        try (KafkaConsumer<byte[], byte[]> topic = new KafkaConsumer<>(
                Map.of("bootstrap.servers", addresses.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            topic.assign(partitions(topic));
            long before = size(topic);
            long start = System.nanoTime();
            journey.importFile(file).expectSuccess("POST /imports");
            Waiting.until(
                    records + " papers are published",
                    () -> size(topic) - before,
                    published -> published >= records,
                    PATIENCE);
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static long size(KafkaConsumer<byte[], byte[]> topic) {
        return topic.endOffsets(topic.assignment()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> topic) {
        return topic.partitionsFor(Topics.PARSED).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    /** The same records as rows of one table, as many a commit; nothing else happens to them. */
    Measurement jdbc() throws SQLException {
        InventedCitations citations = new InventedCitations(3);
        try (Connection connection = DriverManager.getConnection(
                addresses.jdbcUrl(Service.INGEST), Service.INGEST.id(), Service.INGEST.id())) {
            connection.createStatement().execute("create table bench_record (id bigint primary key, bytes bytea)");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement("insert into bench_record values (?, ?)")) {
                for (int number = 1; number <= WARM_UP; number++) {
                    insert.setInt(1, number);
                    insert.setBytes(2, citations.record(number).getBytes(StandardCharsets.UTF_8));
                    insert.addBatch();
                    if (number % BATCH == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
            return Measurement.of(
                    "the same rows by bare JDBC, %d a commit".formatted(BATCH),
                    WARM_UP,
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
