package org.lectern.catalog.search;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.lectern.catalog.search.index.Hits;

/**
 * Where the next page of a search begins. As text it is opaque, bound to its query, and guarded against mistakes by a
 * checksum; it needs no secret, since whoever forges one learns nothing that a search would not tell.
 *
 * @param search the search whose page it is
 * @param place the end of the page before
 */
record Cursor(UUID search, Hits.Place place) {
    private static final int CONTENT = 16 + 8 + 4 + 16;
    private static final int CHECKSUM = 8;

    /** As text for the query, URL-safe, 70 characters. */
    String text(String query) {
        byte[] content = ByteBuffer.allocate(CONTENT)
                .putLong(search.getMostSignificantBits())
                .putLong(search.getLeastSignificantBits())
                .putLong(place.view())
                .putFloat(place.score())
                .putLong(UUID.fromString(place.id()).getMostSignificantBits())
                .putLong(UUID.fromString(place.id()).getLeastSignificantBits())
                .array();
        byte[] guarded = ByteBuffer.allocate(CONTENT + CHECKSUM)
                .put(content)
                .put(checksum(content, query))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(guarded);
    }

    /** Reads a text; empty for what no page of this query has given. */
    static Optional<Cursor> of(String text, String query) {
        try {
            byte[] guarded = Base64.getUrlDecoder().decode(text);
            byte[] content = Arrays.copyOf(guarded, CONTENT);
            byte[] checksum = Arrays.copyOfRange(guarded, CONTENT, CONTENT + CHECKSUM);
            boolean intact =
                    guarded.length == CONTENT + CHECKSUM && MessageDigest.isEqual(checksum, checksum(content, query));
            return intact ? Optional.of(read(ByteBuffer.wrap(content))) : Optional.empty();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | BufferUnderflowException garbage) {
            return Optional.empty();
        }
    }

    private static Cursor read(ByteBuffer content) {
        UUID search = new UUID(content.getLong(), content.getLong());
        long view = content.getLong();
        float score = content.getFloat();
        String id = new UUID(content.getLong(), content.getLong()).toString();
        return new Cursor(search, new Hits.Place(view, score, id));
    }

    private static byte[] checksum(byte[] content, String query) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content);
            return Arrays.copyOf(digest.digest(query.getBytes(StandardCharsets.UTF_8)), CHECKSUM);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
