package org.lectern.catalog.search.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Makes alike what a reader takes for the same: case, diacritics, kinds of dashes and apostrophes. Every word of every paper
 * goes through here on its way into the index, so what most texts have none of is looked for before it is replaced.
 */
final class Folding {
    private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ]s\\b");
    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ]");
    private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

    private Folding() {}

    /** Such as {@code muller-ostermann} for {@code Müller–Østermann's}. */
    static String fold(String text) {
        String lower = withoutApostrophes(text.toLowerCase(Locale.ROOT));
        return isAscii(lower) ? lower : foldLetters(lower);
    }

    private static String withoutApostrophes(String text) {
        return text.indexOf('\'') < 0 && text.indexOf('’') < 0 && text.indexOf('ʼ') < 0
                ? text
                : APOSTROPHE.matcher(POSSESSIVE.matcher(text).replaceAll("")).replaceAll("");
    }

    private static String foldLetters(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(letter -> append(plain, letter));
        char[] folded = new char[plain.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(plain.toString().toCharArray(), 0, folded, 0, plain.length());
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder plain, int letter) {
        if (isDash(letter)) {
            plain.append('-');
        } else if (!isInvisible(letter)) {
            plain.appendCodePoint(letter);
        }
    }

    private static boolean isDash(int letter) {
        return letter >= 128 && (letter == 0x2212 || Character.getType(letter) == Character.DASH_PUNCTUATION);
    }

    /** Marks of decomposed letters, and the soft hyphen and its like, which only say where a line may break. */
    private static boolean isInvisible(int letter) {
        return letter >= 128
                && switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> INVISIBLE.indexOf(letter) >= 0;
                };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
