package org.lectern.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.ingest.parse.ParsedPage.Parsed;
import org.lectern.ingest.parse.ParsedPage.Rejected;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.lectern.messaging.OutgoingEvent;

/**
 * What the world is told of a page.
 *
 * @param json the answer as the event carries it
 */
record Announcement(ParsedPage answer, String json) {
    /** Kafka takes records of one mebibyte: an event above this would block those behind it. */
    static final int LONGEST = 1_000_000;

    /** Writes the answer; one that is too long for an event is announced as the rejection that says so. */
    static Announcement of(ParsedPage answer, ObjectMapper json) {
        Announcement announcement = new Announcement(answer, write(answer, json));
        if (announcement.fits()) {
            return announcement;
        }
        ParsedPage tooLong = new Rejected(
                answer.page(),
                Reason.TOO_LARGE,
                "What the page states is longer than an event may be: %d bytes, not %d."
                        .formatted(announcement.length(), LONGEST),
                "byte 0",
                Reason.TOO_LARGE.advice());
        return new Announcement(tooLong, write(tooLong, json));
    }

    /** Only what may be too long is measured: a character has three bytes at most. */
    private boolean fits() {
        return 3L * (json.length() + key().length()) <= LONGEST || length() <= LONGEST;
    }

    private int length() {
        return bytes(json) + bytes(key());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String write(ParsedPage answer, ObjectMapper json) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("records of texts can always be written", failure);
        }
    }

    PageStatus status() {
        return answer instanceof Parsed ? PageStatus.PARSED : PageStatus.REJECTED;
    }

    private String key() {
        return switch (answer) {
            case Parsed parsed -> parsed.paper().strongestIdentifier();
            case Rejected rejected -> rejected.page().id().toString();
        };
    }

    /** The event to publish. */
    OutgoingEvent event() {
        return switch (answer) {
            case Parsed parsed ->
                new OutgoingEvent("lectern.papers.parsed", key(), "org.lectern.paper.parsed.v1", new RawValue(json));
            case Rejected rejected ->
                new OutgoingEvent("lectern.pages.rejected", key(), "org.lectern.page.rejected.v1", new RawValue(json));
        };
    }
}
