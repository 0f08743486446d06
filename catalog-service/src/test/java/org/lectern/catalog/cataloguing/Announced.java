package org.lectern.catalog.cataloguing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicReader;

/** An event of a paper as it stands on the topic. */
record Announced(String fullType, String json) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A paper's events, once there are so many. */
    static List<Announced> of(UUID paper, int many) {
        List<ConsumerRecord<String, byte[]>> records = TestStack.reader()
                .readUntil(PaperEvent.TOPIC, seen -> ofKey(seen, paper).size() >= many, PATIENCE);
        return ofKey(records, paper);
    }

    private static List<Announced> ofKey(List<ConsumerRecord<String, byte[]>> records, UUID paper) {
        return records.stream()
                .filter(record -> paper.toString().equals(record.key()))
                .map(record -> new Announced(
                        TopicReader.header(record, "ce_type").orElseThrow(),
                        new String(record.value(), StandardCharsets.UTF_8)))
                .toList();
    }

    /** Such as {@code merged}. */
    String type() {
        return fullType.replaceAll("org.lectern.paper.|.v1", "");
    }

    int version() {
        try {
            return new ObjectMapper().readTree(json).get("version").asInt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
