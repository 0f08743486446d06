package org.lectern.engagement.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.InvalidRequest;

/** Reads the ids of papers that requests name. */
public final class PaperIds {
    /** An id as documentation shows it. */
    public static final String EXAMPLE = "6f1d2c3b-0a4e-4b57-9c1d-2e8f7a605b14";

    private static final String EXPECTED = "a paper's id, a UUID such as " + EXAMPLE;
    private static final int MOST = 100;

    private PaperIds() {}

    /**
     * One id, whether or not the catalog has spoken of it.
     *
     * @throws InvalidRequest where the text is no UUID in its usual form of 36 characters
     */
    public static UUID of(String text) {
        return uuid(text).orElseThrow(() -> new InvalidRequest("id", text, EXPECTED));
    }

    /**
     * Ids parted by commas, at most 100, in their order and each once.
     *
     * @throws InvalidRequest where there are none or too many, or one is no UUID
     */
    public static List<UUID> listOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidRequest("ids", text, "1 to 100 UUIDs parted by commas");
        }
        String[] parts = text.split(",", MOST + 1);
        if (parts.length > MOST) {
            throw new InvalidRequest("ids", text, "at most 100 UUIDs parted by commas");
        }
        return Arrays.stream(parts)
                .map(part -> uuid(part.strip()).orElseThrow(() -> new InvalidRequest("ids", part, EXPECTED)))
                .distinct()
                .toList();
    }

    /** The library also takes shortened forms such as {@code 1-1-1-1-1}; this does not. */
    private static Optional<UUID> uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
