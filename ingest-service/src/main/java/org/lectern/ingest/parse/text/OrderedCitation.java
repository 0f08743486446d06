package org.lectern.ingest.parse.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.WrittenDate;

/** Citation lines in which the order tells what is what. */
final class OrderedCitation {

    private static final int LEAST = 3;
    private static final int LONGEST_NAME = 100;
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
    private static final String YEAR = "(?:1[89]|20)\\d\\d";
    private static final String DATE =
            "(?<d>" + YEAR + "(?: " + MONTH + "(?:[-/\u2013]" + MONTH + ")?(?: \\d{1,2})?)?)";
    /** Where the figures begin: at the line's head, or behind a name. */
    private static final String START = "(?:^|(?<=[., ]))";

    private static final String VOLUME = "(?<v>\\d{1,4}[A-Z]?(?: Suppl\\.?(?: \\d{1,2})?)?)";
    private static final String ISSUE = "(?: ?;? ?\\((?!(?:19|20)\\d\\d\\))(?<i>[\\w/ .\u2013-]{1,20})\\))?";
    private static final String PAGE = "[A-Za-z]{0,4}\\d{1,17}[a-z]?";
    private static final String PAGES =
            "(?:pp?\\.? ?)?(?<p>" + PAGE + "(?: ?[-\u2013\u2014] ?" + PAGE + ")?)(?![\\w%])";
    private static final String RANGE =
            "(?<p>" + PAGE + " ?[-\u2013\u2014] ?" + PAGE + "|e\\d{2,9}|0\\d{5}|\\d{6}(?= [\u2013-]))(?![\\w%])";

    /**
     * One order.
     *
     * @param named whether it needs a name before it: without one, days and times of day look the same
     * @param dated whether a year is part of it
     */
    private record Order(Pattern pattern, boolean named, boolean dated) {
        static Order of(String pattern) {
            return new Order(Pattern.compile(pattern), true, pattern.contains(DATE));
        }

        Order unnamed() {
            return new Order(pattern, false, dated);
        }
    }

    private static final Pattern ANY_YEAR = Pattern.compile(YEAR);

    /** The most telling first. */
    private static final List<Order> ORDERS = List.of(
            // Vancouver: J Salt Lett. 2013 Feb;195(3):502-9; Salt Lett 2013; 45(01): 1-10
            Order.of(START + DATE + " ?; ?" + VOLUME + ISSUE + " ?[:,;] ?" + PAGES)
                    .unnamed(),
            // HighWire: Salt 2010: 133; 1-10
            Order.of(START + DATE + " ?: ?" + VOLUME + ISSUE + " ?[:,;] ?" + PAGES),
            // American Chemical Society, since 2019: J. Salt Lett. 2020, 142, 1, 1–5
            Order.of(START + DATE + ", ?" + VOLUME + ", ?(?<i>\\d{1,3}), ?" + RANGE),
            // and before, like many others: J. Salt Lett., 2014, 79 (3), pp 880–887; Salt Health 2013, 13:1092
            Order.of(START + DATE + "[, ]{1,2}" + VOLUME + ISSUE + " ?[,:] ?" + PAGES),
            // Year behind the name: Salt Letters (2013) 14:1–6
            Order.of(START + "\\(" + DATE + "\\),? ?" + VOLUME + ISSUE + " ?[:,] ?" + PAGES),
            // Year behind the volume: Salt Letters 14 (2013): 1–6
            Order.of(START + VOLUME + " ?\\(" + DATE + "\\) ?[:,]? ?" + PAGES),
            // Year last: Salt. Lett., 13, 1689-1712, 2013; Salt 441, 1–5 (2006)
            Order.of(START + VOLUME + ISSUE + " ?[:,] ?" + PAGES + ",? \\(?" + DATE + "\\b"),
            // Ingenta, no year: Salt Letters, 37, 2, 307-319(13)
            Order.of(START + VOLUME + ", (?<i>\\d{1,3}), " + RANGE),
            // No year, but a range or an article number: Salt Lett, 4(1), 32-37; SaLT ONE 9(11): e113556
            Order.of(START + VOLUME + ISSUE + " ?[:,] ?" + RANGE));

    private OrderedCitation() {}

    static Optional<Citation> read(String line) {
        boolean dated = ANY_YEAR.matcher(line).find();
        return ORDERS.stream()
                .filter(order -> dated || !order.dated)
                .flatMap(order -> read(order, line).stream())
                .findFirst();
    }

    private static Optional<Citation> read(Order order, String line) {
        Matcher found = order.pattern.matcher(line);
        return found.find()
                ? Optional.of(citation(order, found, line))
                        .filter(citation -> citation.weight() >= LEAST
                                && (citation.journal() != null || !order.named)
                                && isVolume(citation))
                : Optional.empty();
    }

    // A year is a volume only where it is the paper's: "Salt and Moor 2007; 2008, 2009a" are references.
    private static boolean isVolume(Citation citation) {
        boolean year = citation.volume() != null && citation.volume().matches("(?:19|20)\\d\\d");
        return !year || citation.date() == null || citation.date().year().equals(citation.volume());
    }

    private static Citation citation(Order order, Matcher found, String line) {
        return new Citation(
                name(line, found.start()),
                found.group("v"),
                found.namedGroups().containsKey("i") ? Prose.orNull(found.group("i")) : null,
                PageRange.read(found.group("p")),
                order.dated ? WrittenDate.read(found.group("d")).orElse(null) : WordedCitation.date(line));
    }

    // The name ends where the figures begin, and begins with the first capital behind what never stands in a name.
    private static @Nullable String name(String line, int end) {
        int stop = end;
        while (stop > 0 && " .,(".indexOf(line.charAt(stop - 1)) >= 0) {
            stop--;
        }
        int start = stop;
        while (start > 0 && stop - start < LONGEST_NAME && isOfName(line.charAt(start - 1))) {
            start--;
        }
        while (start < stop && !Character.isUpperCase(line.charAt(start))) {
            start++;
        }
        return Citation.name(Citation.lastSentence(line.substring(start, stop)));
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || " .&:'\u2019/()-".indexOf(c) >= 0;
    }
}
