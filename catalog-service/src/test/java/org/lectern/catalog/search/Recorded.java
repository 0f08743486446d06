package org.lectern.catalog.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicReader;

/** An event of {@code lectern.usage.recorded}. */
public record Recorded(String key, String type, JsonNode data) {
    private static final String TOPIC = "lectern.usage.recorded";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** All events up to the one that is waited for; only those of its key have surely come. */
    public static List<Recorded> until(Predicate<Recorded> wanted) {
        return TestStack.reader()
                .readUntil(TOPIC, seen -> seen.stream().map(Recorded::of).anyMatch(wanted), PATIENCE)
                .stream()
                .map(Recorded::of)
                .toList();
    }

    /** The one event that is waited for. */
    public static Recorded find(Predicate<Recorded> wanted) {
        return several(1, wanted).getFirst();
    }

    /** The first events that fit, as soon as there are so many. */
    public static List<Recorded> several(int number, Predicate<Recorded> wanted) {
        return TestStack.reader()
                .readUntil(
                        TOPIC,
                        seen -> seen.stream().map(Recorded::of).filter(wanted).count() >= number,
                        PATIENCE)
                .stream()
                .map(Recorded::of)
                .filter(wanted)
                .toList();
    }

    private static Recorded of(ConsumerRecord<String, byte[]> record) {
        try {
            return new Recorded(
                    record.key(), TopicReader.header(record, "ce_type").orElseThrow(), JSON.readTree(record.value()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean says(String field, String value) {
        return data.path(field).asText().equals(value);
    }
}
