package org.lectern.messaging;

import java.util.Objects;

/**
 * A fact to publish.
 *
 * @param topic the Kafka topic, such as {@code lectern.papers.parsed}
 * @param key the record's key: events of one key keep their order
 * @param type the CloudEvents type, such as {@code org.lectern.paper.parsed.v1}
 * @param data what is written as the event's JSON
 */
public record OutgoingEvent(String topic, String key, String type, Object data) {
    /** Refuses an event without any of its parts. */
    public OutgoingEvent {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
    }
}
