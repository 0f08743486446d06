package org.lectern.localstack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event by CloudEvents 1.0, as a test writes it to a topic in Kafka's binary mode.
 *
 * @param id unique together with the source
 * @param source such as {@code /lectern/ingest}
 * @param type such as {@code org.lectern.paper.parsed.v1}
 * @param subject null for none
 * @param contentType media type of the data, such as {@code application/json}
 * @param data null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // Written, never compared.
public record CloudEvent(
        String id,
        String source,
        String type,
        @Nullable String subject,
        Instant time,
        String contentType,
        byte @Nullable [] data) {

    /** An event of now with a random id, its data as JSON. */
    public static CloudEvent json(String source, String type, String json) {
        return of(source, type, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** An event of now with a random id. */
    public static CloudEvent of(String source, String type, String contentType, byte @Nullable [] data) {
        return new CloudEvent(UUID.randomUUID().toString(), source, type, null, Instant.now(), contentType, data);
    }

    /** The same event under another id. */
    public CloudEvent withId(String id) {
        return new CloudEvent(id, source, type, subject, time, contentType, data);
    }

    /** The same event about this subject. */
    public CloudEvent withSubject(String subject) {
        return new CloudEvent(id, source, type, subject, time, contentType, data);
    }

    /** Its attributes as headers of a Kafka record. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_source", source,
                "ce_type", type,
                "ce_time", time.toString(),
                "content-type", contentType));
        if (subject != null) {
            headers.put("ce_subject", subject);
        }
        return headers;
    }
}
