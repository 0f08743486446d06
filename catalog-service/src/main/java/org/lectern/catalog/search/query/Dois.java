package org.lectern.catalog.search.query;

import java.util.regex.Pattern;

/** How a DOI is recognised in a query. */
final class Dois {
    private static final Pattern PREFIX = Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:)");
    private static final Pattern START =
            Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:)?10\\.\\d{4,9}/[^\\s\\[\"]*");

    private Dois() {}

    /** Matches where a pasted DOI or its address stands at a place of a query. */
    static Pattern start() {
        return START;
    }

    static boolean looksLike(String text) {
        return START.matcher(text).matches();
    }

    /** Without address or {@code doi:}, ASCII letters in lower case; other letters stay, as a DOI keeps them apart. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(PREFIX.matcher(text.strip()).replaceFirst(""));
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                folded.setCharAt(i, (char) (letter + 32));
            }
        }
        return folded.toString();
    }
}
