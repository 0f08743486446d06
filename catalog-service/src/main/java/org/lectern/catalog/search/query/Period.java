package org.lectern.catalog.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of days, written as numbers such as 20240326.
 *
 * @param from its first day; a day or month that is not known counts as the first
 * @param until its last day; a day or month that is not known counts as the last, the 31st in every month
 */
public record Period(int from, int until) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[/-](\\d{1,2})(?:[/-](\\d{1,2}))?)?");

    /** Reads {@code 2024}, {@code 2024-03}, {@code 2024/03/26}; empty for anything else and for days that do not exist. */
    public static Optional<Period> ofDate(String text) {
        Matcher date = DATE.matcher(text.strip());
        return date.matches() && exists(date) ? Optional.of(of(date)) : Optional.empty();
    }

    /** Reads a date or two with a colon between them, such as {@code 2020:2024}; empty also where it ends before it begins. */
    static Optional<Period> ofRange(String text) {
        String[] ends = text.split(":", 2);
        Optional<Period> first = ofDate(ends[0]);
        Optional<Period> last = ofDate(ends[ends.length - 1]);
        return first.flatMap(from -> last.map(until -> new Period(from.from, until.until)))
                .filter(period -> period.from <= period.until);
    }

    private static boolean exists(Matcher date) {
        try {
            LocalDate.of(number(date, 1, 1), number(date, 2, 1), number(date, 3, 1));
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static Period of(Matcher date) {
        int year = number(date, 1, 0) * 10_000;
        return new Period(
                year + number(date, 2, 1) * 100 + number(date, 3, 1),
                year + number(date, 2, 12) * 100 + number(date, 3, 31));
    }

    private static int number(Matcher date, int group, int otherwise) {
        return date.group(group) == null ? otherwise : Integer.parseInt(date.group(group));
    }
}
