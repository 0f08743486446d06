package org.lectern.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to text. A byte order mark decides, or the zeros of UTF-16; then valid UTF-8 is UTF-8 whatever anybody claims;
 * then what the sender, the page's {@code <meta>} and its XML declaration claim, where the bytes bear it out; at last the
 * most likely.
 */
final class Decoding {

    private static final char MARK = '\uFEFF';
    private static final char UNREADABLE = '\uFFFD';
    /** One in so many bytes beyond ASCII may be broken. */
    private static final int TOLERATED = 10;
    /** How many bytes are looked at for the zeros of UTF-16. */
    private static final int SAMPLE = 512;

    private Decoding() {}

    static String decode(byte[] bytes, @Nullable String mediaType) {
        return wide(bytes)
                .map(charset -> withoutMark(new String(bytes, charset)))
                .or(() -> utf8(bytes))
                .orElseGet(() -> claimed(bytes, ClaimedCharsets.of(bytes, mediaType)));
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static Optional<Charset> wide(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
            default -> zeros(bytes);
        };
    }

    // Markup in UTF-16 has a zero in every other byte, and none elsewhere.
    private static Optional<Charset> zeros(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int many = length / 5;
        if (even > many && odd == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return odd > many && even == 0 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Optional<String> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean valid = text.indexOf(UNREADABLE) < 0 || isValid(bytes); // a page may show that sign itself
        return valid && !ClaimedCharsets.isEscaped(text) ? Optional.of(withoutMark(text)) : Optional.empty();
    }

    private static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static String claimed(byte[] bytes, List<Charset> claims) {
        List<Charset> possible =
                claims.stream().filter(claim -> isBorneOut(bytes, claim)).toList();
        return withoutMark(
                new String(bytes, possible.size() == 1 ? possible.getFirst() : LikelyCharset.of(bytes, possible)));
    }

    // A byte that is broken here and there is no reason to take every letter for another one.
    private static boolean isBorneOut(byte[] bytes, Charset claim) {
        long unreadable =
                new String(bytes, claim).chars().filter(c -> c == UNREADABLE).count();
        return unreadable == 0 || unreadable * TOLERATED <= beyondAscii(bytes);
    }

    private static int beyondAscii(byte[] bytes) {
        int beyond = 0;
        for (byte each : bytes) {
            beyond += each < 0 ? 1 : 0;
        }
        return beyond;
    }
}
