package org.lectern.engagement.save;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.InvalidRequest;

/** A place in a collection: behind this save. Clients pass it back as they got it. */
record SaveCursor(Instant saved, UUID paper) {
    /** Before the newest save; within what PostgreSQL can compare. */
    private static final SaveCursor START = new SaveCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /**
     * Reads a request's cursor; null is the start.
     *
     * @throws InvalidRequest where it does not come from an earlier answer
     */
    static SaveCursor of(@Nullable String text) {
        if (text == null) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new SaveCursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new InvalidRequest("cursor", text, "the next of an earlier answer, unchanged");
        }
    }

    /** Letters, digits, hyphens and underscores. */
    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((saved + " " + paper).getBytes(StandardCharsets.UTF_8));
    }
}
