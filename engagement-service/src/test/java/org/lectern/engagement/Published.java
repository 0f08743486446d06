package org.lectern.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicReader;

/** An event that the service published. */
public record Published(String type, String json) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The events of a key, from the first to the one that fits, waited for. */
    public static List<Published> until(String topic, String key, Predicate<Published> last) {
        return read(topic, key, events -> events.stream().anyMatch(last));
    }

    /** The events of a key, so many at least, waited for. */
    public static List<Published> several(int events, String topic, String key) {
        return read(topic, key, seen -> seen.size() >= events);
    }

    private static List<Published> read(String topic, String key, Predicate<List<Published>> enough) {
        return ofKey(TestStack.reader().readUntil(topic, records -> enough.test(ofKey(records, key)), PATIENCE), key);
    }

    private static List<Published> ofKey(List<ConsumerRecord<String, byte[]>> records, String key) {
        return records.stream()
                .filter(record -> key.equals(record.key()))
                .map(Published::of)
                .toList();
    }

    private static Published of(ConsumerRecord<String, byte[]> record) {
        return new Published(
                TopicReader.header(record, "ce_type").orElseThrow(),
                new String(record.value(), StandardCharsets.UTF_8));
    }

    /** A field of its data. */
    public JsonNode get(String field) {
        try {
            return new ObjectMapper().readTree(json).get(field);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The type's name without what all have in common, such as {@code paper.saved}. */
    public String kind() {
        return type.substring("org.lectern.".length(), type.length() - ".v1".length());
    }
}
