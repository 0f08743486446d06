package org.lectern.catalog.search.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Makes alike what a reader takes for the same: case, diacritics, kinds of dashes and apostrophes. */
final class Folding {
    private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ]s\\b");
    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ]");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
    /** Marks of decomposed letters, and the soft hyphen, which only says where a line may break. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

    private Folding() {}

    /** Such as {@code muller-ostermann} for {@code Müller–Østermann's}. */
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String plain =
                APOSTROPHE.matcher(POSSESSIVE.matcher(lower).replaceAll("")).replaceAll("");
        return isAscii(plain) ? plain : foldLetters(plain);
    }

    private static String foldLetters(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String dashed =
                DASH.matcher(INVISIBLE.matcher(decomposed).replaceAll("")).replaceAll("-");
        char[] folded = new char[dashed.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(dashed.toCharArray(), 0, folded, 0, dashed.length());
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }
}
