package org.lectern.system.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event as a stranger reads it: CloudEvents 1.0 in Kafka's binary mode.
 *
 * @param place topic, partition and offset, such as {@code lectern.papers.parsed-3@17}
 * @param topic where it was published
 * @param key the record's key; empty where it has none
 * @param source of CloudEvents
 * @param id of CloudEvents; unique together with the source
 * @param type of CloudEvents
 * @param traceId of the record's W3C Trace Context, 32 hexadecimal digits; empty where it has none
 */
public record Event(
        String place, String topic, String key, String source, String id, String type, String traceId, JsonNode data) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Event of(ConsumerRecord<String, byte[]> record) {
        return new Event(
                "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()),
                record.topic(),
                Optional.ofNullable(record.key()).orElse(""),
                header(record, "ce_source"),
                header(record, "ce_id"),
                header(record, "ce_type"),
                traceId(header(record, "traceparent")),
                data(record));
    }

    /** Source and id: what tells a repeat. */
    public String identity() {
        return source + " " + id;
    }

    /** The type without what all types begin with, such as {@code paper.parsed.v1}. */
    public String shortType() {
        return type.replaceFirst("^org\\.lectern\\.", "");
    }

    private static String traceId(String traceparent) {
        return traceparent.isEmpty() ? "" : traceparent.split("-")[1];
    }

    private static JsonNode data(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
