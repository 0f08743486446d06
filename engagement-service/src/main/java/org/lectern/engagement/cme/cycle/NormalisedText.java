package org.lectern.engagement.cme.cycle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Texts as they are compared: NFKC, case folded, punctuation to blanks, blanks collapsed. */
final class NormalisedText {
    /** Soft hyphens, joiners and the like: nobody sees them. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private static final Pattern BLANKS = Pattern.compile("[\\p{P}\\p{Z}\\p{Cc}]+");

    private NormalisedText() {}

    /** Empty where a text has nothing but punctuation and blanks. */
    static String of(String text) {
        String visible = INVISIBLE.matcher(foldCase(nfkc(text))).replaceAll("");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }

    static String fingerprint(String question, List<UUID> sources) {
        String whole = of(question) + "\n" + sources;
        return HexFormat.of().formatHex(digest(whole.getBytes(StandardCharsets.UTF_8)));
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Up, then down: so ß and SS, and the Greek sigmas, become one. */
    private static String foldCase(String text) {
        return nfkc(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
