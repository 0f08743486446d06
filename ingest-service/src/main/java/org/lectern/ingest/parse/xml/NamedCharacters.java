package org.lectern.ingest.parse.xml;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Characters by name, such as {@code &eacute;} and {@code &alpha;}, that only a DTD would declare. DTDs are never fetched:
 * the names of the ISO sets mean the same everywhere, and HTML has them all.
 */
final class NamedCharacters {

    /** What XML declares itself. */
    private static final Set<String> XML = Set.of("amp", "lt", "gt", "quot", "apos");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,31}");
    private static final int LONGEST = 32;

    private NamedCharacters() {}

    /** The document with the characters in place of their names; names that are not known stay. */
    static String written(String document) {
        int reference = document.indexOf('&');
        if (reference < 0) {
            return document;
        }
        StringBuilder written = new StringBuilder(document.length());
        int done = 0;
        for (; reference >= 0; reference = document.indexOf('&', reference + 1)) {
            int end = document.indexOf(';', reference, Math.min(document.length(), reference + LONGEST + 2));
            String character = end < 0 ? "" : character(document.substring(reference + 1, end));
            if (!character.isEmpty()) {
                written.append(document, done, reference).append(character);
                done = end + 1;
            }
        }
        return written.append(document, done, document.length()).toString();
    }

    /** The character of that name; empty where XML declares it itself, or nobody knows it. */
    private static String character(String name) {
        return XML.contains(name) || !NAME.matcher(name).matches() ? "" : escaped(Entities.getByName(name));
    }

    // A few of HTML's names mean a sign that XML reads as markup.
    private static String escaped(String character) {
        return character.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
