package org.lectern.catalog.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names things by what they are: the same text always has the same UUID. */
final class Hash {
    private Hash() {}

    /** The first half of the text's SHA-256, marked as RFC 9562, version 8 (a hash of our own choice). */
    static UUID of(String text) {
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        long version = digest.getLong() & ~0xF000L | 0x8000L;
        long variant = digest.getLong() & ~(0xC000L << 48) | 0x8000L << 48;
        return new UUID(version, variant);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
