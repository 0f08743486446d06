package org.lectern.engagement.cme.cycle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids of prompts: UUID version 5 (RFC 9562) of reader, search and policy version, so that offering twice is one prompt. */
final class PromptIds {
    private static final UUID NAMESPACE = UUID.fromString("6c1f3f0e-93d8-4f5c-9a43-5f2d8a7c1b60");

    private PromptIds() {}

    static UUID of(String reader, UUID search, int policyVersion) {
        byte[] name = (search + "/" + policyVersion + "/" + reader).getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(sha1(name));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            return sha1.digest(name);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
