package org.lectern.ingest.parse.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

    private enum Kind {
        /** Holds nothing. */
        VOID,
        /** Closes its like when it opens, so that it does not nest by itself. */
        CLOSING,
        /** Opens again in every block until it is closed. */
        FORMATTING
    }

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        add(Kind.VOID, "area base br col embed hr img input link meta param source track wbr");
        add(Kind.CLOSING, "p li dt dd tr td th option tbody thead");
        add(Kind.FORMATTING, "b big code em font i nobr s small strike strong tt u");
    }

    private final String text;
    private int depth;
    private int formatting;
    private long weight;

    private Weight(String text) {
        this.text = text;
    }

    private static void add(Kind kind, String names) {
        Arrays.stream(names.split(" ")).forEach(name -> KINDS.put(name, kind));
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
                tag(text.substring(start, Math.min(end, start + 12)).toLowerCase(Locale.ROOT), closing);
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

    private void tag(String name, boolean closing) {
        weight += 1 + formatting;
        Kind kind = KINDS.get(name);
        if (kind == Kind.FORMATTING) {
            formatting = Math.max(0, formatting + (closing ? -1 : 1));
        }
        if (kind != Kind.VOID && kind != Kind.CLOSING) {
            depth = Math.max(0, depth + (closing ? -1 : 1));
        }
    }

    private static Refusal tooMuch(int at) {
        return new Refusal(
                Reason.TOO_LARGE,
                "The page has more elements, or nests them deeper, than an article page does.",
                "character " + at);
    }
}
