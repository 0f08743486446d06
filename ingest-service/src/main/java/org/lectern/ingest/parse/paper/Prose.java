package org.lectern.ingest.parse.paper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Running text as papers carry it: one line, single blanks, no control characters. */
public final class Prose {

    /** Letters that have no decomposition but are written without their stroke or ligature elsewhere. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"));

    private static final int MOST_MARKS = 30;

    private Prose() {}

    /** The text with every run of white space as one blank, without control and zero-width characters. */
    public static String tidy(String text) {
        if (isTidy(text)) {
            return text;
        }
        StringBuilder tidy = new StringBuilder(text.length());
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            append(tidy, c);
        }
        return tidy.toString().strip();
    }

    /**
     * The text without the marks that no language piles on one letter: patterns that ask for the edge of a word look at all
     * of them from each. For texts whose lines and blanks are still to tell something; what {@link #tidy} returns has none.
     */
    public static String unpiled(String text) {
        if (text.chars().noneMatch(c -> c > 0xFF && isMark(c))) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !(isMark(c) && isPiled(kept))).forEachOrdered(kept::appendCodePoint);
        return kept.toString();
    }

    // A quick look: most texts are ASCII and have single blanks between their words.
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static void append(StringBuilder tidy, int c) {
        if (c > ' ' && c <= '~') {
            tidy.append((char) c);
        } else if (isBlank(c)) {
            if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
                tidy.append(' ');
            }
        } else if (isVisible(c) && !(isMark(c) && isPiled(tidy))) {
            tidy.appendCodePoint(c);
        }
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    // No language puts so many marks on one letter (UAX #15, Stream-Safe Text), and patterns look at all of them from
    // each.
    private static boolean isPiled(CharSequence text) {
        int marks = 0;
        while (marks < Math.min(MOST_MARKS, text.length()) && isMark(text.charAt(text.length() - 1 - marks))) {
            marks++;
        }
        return marks == MOST_MARKS;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> c != '\uFFFD';
        };
    }

    /** The tidy text; null where nothing is left. */
    public static @Nullable String orNull(@Nullable String text) {
        String tidy = text == null ? "" : tidy(text);
        return tidy.isEmpty() ? null : tidy;
    }

    /** The tidy text, which must not be empty. */
    public static String required(String text, String field) {
        String tidy = tidy(text);
        if (tidy.isEmpty()) {
            throw new IllegalArgumentException(field + " is empty");
        }
        return tidy;
    }

    /** Only letters and digits, in lower case, without diacritics: what two spellings of one title share. */
    public static String folded(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        String lower = plain.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            fold(folded, lower.codePointAt(i));
        }
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static void fold(StringBuilder folded, int c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            folded.append((char) c);
        } else if (Character.isLetterOrDigit(c)) {
            String plain = PLAIN.get(c);
            folded.append(plain == null ? Character.toString(c) : plain);
        }
    }
}
