package org.lectern.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to text. A byte order mark decides; then valid UTF-8 is UTF-8 whatever a page claims; then what the page
 * itself claims, then what its sender claimed, and at last windows-1252, as browsers do.
 */
final class Decoding {

    /** How far into a page its own claim is looked for, in bytes. */
    private static final int HEAD = 4096;

    private static final Pattern CLAIM = Pattern.compile(
            "(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9._:-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Decoding() {}

    static String decode(byte[] bytes, @Nullable String mediaType) {
        Optional<Charset> marked = mark(bytes);
        if (marked.isPresent()) {
            String text = new String(bytes, marked.get());
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        return utf8(bytes).orElseGet(() -> new String(bytes, claimed(bytes, mediaType)));
    }

    private static Charset claimed(byte[] bytes, @Nullable String mediaType) {
        return claim(head(bytes))
                .or(() -> mediaType == null ? Optional.empty() : claim(mediaType))
                .filter(Decoding::isUsable)
                .orElse(WINDOWS_1252);
    }

    private static Optional<Charset> mark(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF, 0x003C -> Optional.of(StandardCharsets.UTF_16BE); // 0x003C: '<' without a mark
            case 0xFFFE, 0x3C00 -> Optional.of(StandardCharsets.UTF_16LE);
            case 0xEFBB ->
                bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    private static Optional<Charset> claim(String text) {
        Matcher claim = CLAIM.matcher(text);
        return claim.find() ? charset(claim.group(1)) : Optional.empty();
    }

    // Browsers read every Latin-1 as windows-1252, which has printable signs where Latin-1 has controls.
    private static boolean isUsable(Charset charset) {
        return !charset.equals(StandardCharsets.ISO_8859_1) && !charset.equals(StandardCharsets.US_ASCII);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
