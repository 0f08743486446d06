package org.lectern.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document as it was submitted. Pages are told apart by {@link #id}, never by equals. */
public final class Page {
    /** Longest document that is read, in bytes: 10 MiB. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private final byte[] bytes;
    private final @Nullable String mediaType;
    private final @Nullable String address;

    /** Null until it is asked for. Threads that ask at once make the same. */
    private volatile @Nullable UUID id;

    /**
     * A document.
     *
     * @param bytes not copied, so the caller must leave them alone
     * @param mediaType what the sender called it, e.g. {@code text/html; charset=utf-8}; a hint at most
     * @param address where it was found, e.g. {@code https://read.example/read/90000001/slug}; null where nobody said
     */
    public Page(byte[] bytes, @Nullable String mediaType, @Nullable String address) {
        this.bytes = bytes;
        this.mediaType = mediaType == null || mediaType.isBlank() ? null : mediaType.strip();
        this.address = address == null || address.isBlank() ? null : address.strip();
    }

    /** The document itself, for reading only. */
    public byte[] bytes() {
        return bytes;
    }

    /** What the sender called it; null where that is nothing. */
    public @Nullable String mediaType() {
        return mediaType;
    }

    /** Where it was found; null where nobody said. */
    public @Nullable String address() {
        return address;
    }

    /**
     * The page's name: the same bytes at the same address (or both without one) always have the same. Worked out once: the
     * hash of all bytes is a tenth of what reading a record costs.
     */
    public UUID id() {
        UUID known = id;
        if (known == null) {
            known = name();
            id = known;
        }
        return known;
    }

    private UUID name() {
        MessageDigest digest = sha256();
        digest.update((address == null ? "" : address).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0); // no address contains it, so address and bytes cannot run into each other
        ByteBuffer name = ByteBuffer.wrap(digest.digest(bytes));
        return new UUID(marked(name.getLong(), 0xF000L, 0x8000L), marked(name.getLong(), 0xC000L << 48, 0x8000L << 48));
    }

    // RFC 9562, section 5.8: version 8 (a hash of our own choice) in the first half, the variant in the second.
    private static long marked(long half, long mask, long mark) {
        return half & ~mask | mark;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
