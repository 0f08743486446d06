package org.lectern.ingest.parse.paper;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The English names of months and seasons, in full or cut to three letters or more. */
public final class Months {

    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");

    private static final Pattern TO = Pattern.compile("[-/\u2013]");

    private Months() {}

    /** The number of a month: 3 for {@code March}, {@code mar} or {@code Mar.}; of a range such as {@code Jan-Feb} the first. */
    public static OptionalInt number(String name) {
        String word = first(name.toLowerCase(Locale.ROOT)).replace(".", "");
        for (int i = 0; i < NAMES.size(); i++) {
            if (word.length() >= 3 && NAMES.get(i).startsWith(word) || word.equals("sept") && i == 8) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether it is a season: {@code Spring}, {@code Winter-Spring}. A season gives no month. */
    public static boolean isSeason(String name) {
        return SEASONS.contains(first(name.toLowerCase(Locale.ROOT)));
    }

    private static String first(String range) {
        return TO.split(range, 2)[0];
    }
}
