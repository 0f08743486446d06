package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A journal's short title after ISO 4: each word cut short, small words left out. */
final class Abbreviation {

    private static final Set<String> SMALL =
            Set.of("a", "and", "de", "der", "des", "for", "in", "la", "of", "on", "the", "to", "und", "et");
    private static final int LONGEST = 120;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private Abbreviation() {}

    /** Whether the name may be cut to that abbreviation: {@code J. Salt Lett.} and {@code The Journal of Salt Letters}. */
    static boolean isOf(String abbreviation, String name) {
        List<String> cut = words(abbreviation);
        List<String> whole = name.length() > LONGEST ? List.of() : words(name);
        if (cut.size() < 2
                || cut.size() != whole.size()
                || String.join("", cut).length() >= String.join("", whole).length()) {
            return false;
        }
        for (int i = 0; i < cut.size(); i++) {
            if (!isCut(cut.get(i), whole.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCut(String cut, String word) {
        return word.startsWith(cut)
                || cut.length() > 2
                        && word.charAt(0) == cut.charAt(0)
                        && word.endsWith(cut.substring(cut.length() - 1))
                        && word.startsWith(cut.substring(0, 2));
    }

    private static List<String> words(String name) {
        return BETWEEN.splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .toList();
    }
}
