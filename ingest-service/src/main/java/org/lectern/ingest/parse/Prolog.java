package org.lectern.ingest.parse;

import java.util.Locale;

/** The start of a marked-up document: where its declarations end, and what its outermost element is. */
public final class Prolog {

    private final String text;
    private int at;

    private Prolog(String text) {
        this.text = text;
    }

    /** The name of the outermost element without its namespace prefix, in the document's casing; empty where there is none. */
    public static String root(String text) {
        Prolog prolog = new Prolog(text);
        prolog.skip();
        return prolog.name();
    }

    private void skip() {
        for (int before = -1; before != at; ) {
            before = at;
            blanks();
            over("<?", "?>");
            over("<!--", "-->");
            doctype();
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void over(String open, String close) {
        if (text.startsWith(open, at)) {
            int end = text.indexOf(close, at + open.length());
            at = end < 0 ? text.length() : end + close.length();
        }
    }

    private void doctype() {
        if (!text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            return;
        }
        int end = text.indexOf('>', at);
        int subset = end < 0 ? -1 : text.indexOf('[', at, end);
        if (subset >= 0) {
            end = text.indexOf("]>", subset) < 0 ? text.length() - 2 : text.indexOf("]>", subset) + 1;
        }
        at = end < 0 ? text.length() : end + 1;
    }

    private String name() {
        if (at >= text.length() || text.charAt(at) != '<') {
            return "";
        }
        int end = at + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + 1, end);
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }

    /** Whether the text says early on that it is HTML. */
    static boolean isHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), 65_536)).toLowerCase(Locale.ROOT);
        return head.contains("<html")
                || head.contains("<!doctype html")
                || head.contains("<head")
                || head.contains("<body")
                || head.contains("<meta ");
    }
}
