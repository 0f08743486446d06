package org.lectern.ingest.parse.html;

import java.util.Arrays;
import java.util.Optional;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/**
 * How much work a page would be, judged in one pass before the tree is built: nesting, and formatting that a browser opens
 * again in every block, make the tree far larger than the text. Scripts and comments are counted like the rest: what hides
 * from a scanner need not hide from a parser.
 */
final class Weight {

    /** Real pages stay below a fifth of these. */
    static final int DEEPEST = 5_000;

    static final int HEAVIEST = 120_000;
    static final int LONGEST_NAME = 20_000;

    private static final int LONGEST_CODE = 12;

    /** Does not nest by itself: holds nothing, or closes its like when it opens. */
    private static final long[] FLAT = codes("area base br col embed hr img input link meta param source track wbr"
            + " p li dt dd tr td th option tbody thead");
    /** Opens again in every block until it is closed. */
    private static final long[] FORMATTING = codes("b big code em font i nobr s small strike strong tt u");

    private final String text;
    private int depth;
    private int formatting;
    private long weight;

    private Weight(String text) {
        this.text = text;
    }

    private static long[] codes(String names) {
        return Arrays.stream(names.split(" "))
                .mapToLong(name -> code(name, 0, name.length()))
                .sorted()
                .toArray();
    }

    /** The first twelve characters of a name as one number: a string for each tag of a page would cost more than all else here. */
    private static long code(String text, int start, int end) {
        long code = 0;
        for (int i = start; i < Math.min(end, start + LONGEST_CODE); i++) {
            code = code * 37 + sign(text.charAt(i));
        }
        return code;
    }

    private static int sign(char c) {
        int lower = c | 0x20;
        boolean letter = c < 0x80 && lower >= 'a' && lower <= 'z';
        return letter ? lower - 'a' + 11 : c >= '0' && c <= '9' ? c - '0' + 1 : 0;
    }

    private static boolean isOne(long[] names, long name) {
        return Arrays.binarySearch(names, name) >= 0;
    }

    /** Why the page is too much work; empty for any page that people made. */
    static Optional<Refusal> refusal(String text) {
        return new Weight(text).scan();
    }

    private Optional<Refusal> scan() {
        int at = text.indexOf('<');
        while (at >= 0) {
            boolean closing = at + 1 < text.length() && text.charAt(at + 1) == '/';
            int start = closing ? at + 2 : at + 1;
            int end = nameEnd(start);
            if (end > start) {
                tag(code(text, start, end), closing);
            }
            if (end - start > LONGEST_NAME || depth > DEEPEST || weight > HEAVIEST) {
                return Optional.of(tooMuch(at));
            }
            at = text.indexOf('<', Math.max(end, at + 1));
        }
        return Optional.empty();
    }

    private int nameEnd(int start) {
        int end = start;
        boolean named = start < text.length() && isLetter(text.charAt(start));
        while (named && end < text.length() && end - start <= LONGEST_NAME && isName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isName(char c) {
        return c > ' ' && c != '>' && c != '/';
    }

    private void tag(long name, boolean closing) {
        weight += 1 + formatting;
        int step = closing ? -1 : 1;
        if (isOne(FLAT, name)) {
            return;
        }
        depth = Math.max(0, depth + step);
        if (isOne(FORMATTING, name)) {
            formatting = Math.max(0, formatting + step);
        }
    }

    private static Refusal tooMuch(int at) {
        return new Refusal(
                Reason.TOO_LARGE,
                "The page has more elements, or nests them deeper, than an article page does.",
                "character " + at);
    }
}
