package org.lectern.ingest.parse;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** The encoding that a page's letters look like, where nobody says it or the claims differ. */
final class LikelyCharset {

    /** As browsers take it for Western pages that say nothing. */
    private static final Charset USUAL = Charset.forName("windows-1252");

    /** The detector looks at so many bytes. */
    private static final int MOST = 8000;
    /** How many bytes around each that is not ASCII are looked at: a page's head alone may be longer than the detector looks. */
    private static final int AROUND = 24;

    /** Below this the detector's answer is no better than the usual, in per cent. */
    private static final int LEAST = 25;

    private LikelyCharset() {}

    /**
     * The most likely.
     *
     * @param claims between which it is decided; where there are none, between all
     */
    static Charset of(byte[] bytes, List<Charset> claims) {
        CharsetMatch[] matches = new CharsetDetector().setText(telling(bytes)).detectAll();
        return Arrays.stream(matches)
                .filter(match -> match.getConfidence() >= (claims.isEmpty() ? LEAST : 1))
                .flatMap(match -> ClaimedCharsets.charset(match.getName()).stream())
                .filter(charset -> claims.isEmpty() || claims.contains(charset))
                .findFirst()
                .or(() -> claims.stream().findFirst())
                .orElse(USUAL);
    }

    private static byte[] telling(byte[] bytes) {
        ByteArrayOutputStream telling = new ByteArrayOutputStream();
        int taken = 0;
        for (int i = 0; i < bytes.length && telling.size() < MOST; i++) {
            if (bytes[i] < 0) {
                int start = Math.max(taken, i - AROUND);
                taken = Math.max(start, Math.min(bytes.length, i + AROUND));
                telling.write(bytes, start, taken - start);
                i = Math.max(i, taken - 1);
            }
        }
        return telling.toByteArray();
    }
}
