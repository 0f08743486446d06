package org.lectern.engagement.cme;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.prompt.Prompts.Position;
import org.lectern.http.InvalidRequest;

/**
 * Part of a reader's prompts, the newest first.
 *
 * @param next cursor of the next page; null on the last
 */
@Schema(example = "{\"items\": [" + PromptView.EXAMPLE + "], \"next\": null}")
record PromptPage(List<PromptView> items, @Nullable String next) {
    static String cursorAfter(Prompt last) {
        String text = last.offered() + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Null is the beginning. */
    static Position position(@Nullable String cursor) {
        if (cursor == null) {
            return Position.START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new InvalidRequest("cursor", cursor, "what an earlier answer gave as next");
        }
    }
}
