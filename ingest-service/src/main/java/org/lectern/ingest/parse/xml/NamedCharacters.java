package org.lectern.ingest.parse.xml;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Characters by name, such as {@code &eacute;} and {@code &alpha;}, that only a DTD would declare. DTDs are never fetched:
 * the names of the ISO sets mean the same everywhere, and HTML has them all.
 */
final class NamedCharacters {

    /** What XML declares itself. */
    private static final Set<String> XML = Set.of("amp", "lt", "gt", "quot", "apos");

    private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,31});");

    private NamedCharacters() {}

    /** The document with the characters in place of their names; names that are not known stay. */
    static String written(String document) {
        return document.indexOf('&') < 0
                ? document
                : REFERENCE.matcher(document).replaceAll(NamedCharacters::written);
    }

    private static String written(MatchResult reference) {
        String name = reference.group(1);
        String character = XML.contains(name) ? "" : Entities.getByName(name);
        return Matcher.quoteReplacement(character.isEmpty() ? reference.group() : escaped(character));
    }

    // A few of HTML's names mean a sign that XML reads as markup.
    private static String escaped(String character) {
        return character.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
