package org.lectern.messaging;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as it arrived: CloudEvents 1.0 in binary mode. (source, id) tells a repeat from a new event.
 *
 * @param source who published it, such as {@code /lectern/ingest}
 * @param id unique within its source
 * @param type such as {@code org.lectern.paper.parsed.v1}
 * @param time when the fact became true; where the event does not say, when the broker took it
 * @param record the Kafka record that carried it
 */
public record ReceivedEvent(
        String source, String id, String type, Instant time, ConsumerRecord<String, byte[]> record, ObjectMapper json) {

    /** Tells that a record is not an event, or its data not what its type promises; the message says what was expected. */
    public static final class Undecodable extends RuntimeException {
        Undecodable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Reads a record's headers.
     *
     * @throws Undecodable where a required attribute is missing or the time is no RFC 3339 instant
     */
    static ReceivedEvent of(ConsumerRecord<String, byte[]> record, ObjectMapper json) {
        return new ReceivedEvent(
                required(record, "ce_source"),
                required(record, "ce_id"),
                required(record, "ce_type"),
                header(record, "ce_time").map(ReceivedEvent::instant).orElse(Instant.ofEpochMilli(record.timestamp())),
                record,
                json);
    }

    /** The record's key, such as a paper's id; null where it has none. */
    public @Nullable String key() {
        return record.key();
    }

    /** The bytes of the value; empty where the record has none. */
    public byte[] data() {
        return record.value() == null ? new byte[0] : record.value();
    }

    /** A header as text, such as {@code ce_subject} or {@code content-type}. */
    public Optional<String> header(String name) {
        return header(record, name);
    }

    /**
     * The data as a record of the reader's own.
     *
     * @throws Undecodable where the JSON does not fit
     */
    public <T> T dataAs(Class<T> type) {
        try {
            T value = json.readValue(data(), type);
            if (value == null) {
                throw new Undecodable(this.type + ": data is null", null);
            }
            return value;
        } catch (JsonProcessingException misfit) {
            throw new Undecodable("%s: data does not fit: %s".formatted(this.type, inOneLine(misfit)), misfit);
        } catch (IOException failure) {
            throw new Undecodable("%s: data cannot be read: %s".formatted(this.type, failure.getMessage()), failure);
        }
    }

    /** The reason travels in a header and is shown in lists: no source, no line breaks, but the place. */
    private static String inOneLine(JsonProcessingException misfit) {
        JsonLocation place = misfit.getLocation();
        String where = place == null ? "" : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
        return misfit.getOriginalMessage().replaceAll("\\s+", " ") + where;
    }

    /** Runs an effect within the trace that caused this event, so that what it publishes belongs to the same trace. */
    public void inTrace(Runnable effect) {
        inTraceOf(record, effect);
    }

    /** The same for a record that may be no event. */
    static void inTraceOf(ConsumerRecord<String, byte[]> record, Runnable effect) {
        try (Scope scope = EventPublisher.contextOf(
                        header(record, "traceparent").orElse(null))
                .makeCurrent()) {
            effect.run();
        }
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        return header(record, name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new Undecodable(
                        "header " + name + " is missing: expected a CloudEvents 1.0 event in binary mode", null));
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException failure) {
            throw new Undecodable("header ce_time is " + text + ": expected an RFC 3339 instant", failure);
        }
    }
}
