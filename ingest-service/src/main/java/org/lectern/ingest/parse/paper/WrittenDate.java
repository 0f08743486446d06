package org.lectern.ingest.parse.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages write them, read in the precision that they state. */
public final class WrittenDate {

    private static final int LONGEST = 80;
    private static final Pattern YEAR_FIRST =
            Pattern.compile("((?:1[5-9]|20)\\d\\d)[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern.compile("((?:1[5-9]|20)\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})[/.-]((?:1[5-9]|20)\\d\\d)");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-]((?:1[5-9]|20)\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern GAPS = Pattern.compile("[\\s,;]+");

    private WrittenDate() {}

    /**
     * Reads {@code 2024-03-26}, {@code 2024/3}, {@code 20240326}, {@code 2024 March 26}, {@code 26 Mar 2024},
     * {@code March 26, 2024}, {@code 2019 Jan-Feb} (the first month), {@code 12/2022}, {@code Spring 2024} (the year).
     * {@code 12/01/2015} is read month first unless that is impossible.
     *
     * @return empty where the text is no date
     */
    public static Optional<PartialDate> read(String text) {
        String written = Prose.tidy(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        Optional<PartialDate> numeric = numeric(written);
        return numeric.isPresent() ? numeric : words(written);
    }

    /** Reads a date whose parts stand apart, blank where not stated; the month is a number or a name. */
    public static Optional<PartialDate> ofParts(String year, String month, String day) {
        boolean numbered = NUMBER.matcher(month.strip()).matches();
        return read(String.join(numbered ? "-" : " ", year, month, day).strip());
    }

    private static Optional<PartialDate> numeric(String written) {
        Matcher compact = COMPACT.matcher(written);
        if (compact.matches()) {
            return date(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher last = YEAR_LAST.matcher(written);
        if (last.matches()) {
            return yearLast(last);
        }
        Matcher month = MONTH_YEAR.matcher(written);
        if (month.matches()) {
            return date(month.group(2), month.group(1), null);
        }
        Matcher first = YEAR_FIRST.matcher(written);
        return first.matches() ? date(first.group(1), first.group(2), first.group(3)) : Optional.empty();
    }

    private static Optional<PartialDate> yearLast(Matcher last) {
        boolean dayFirst = Integer.parseInt(last.group(1)) > 12 || last.group(2).equals(".");
        return dayFirst
                ? date(last.group(4), last.group(3), last.group(1))
                : date(last.group(4), last.group(1), last.group(3));
    }

    private static Optional<PartialDate> date(
            String year, String month, @org.jspecify.annotations.Nullable String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        Optional<PartialDate> whole = day == null ? Optional.empty() : PartialDate.of(y, m, Integer.parseInt(day));
        return whole.or(() -> PartialDate.of(y, m)).or(() -> PartialDate.of(y));
    }

    private static Optional<PartialDate> words(String written) {
        List<String> tokens = new ArrayList<>(List.of(GAPS.split(written)));
        int year = indexOfYear(tokens);
        if (year < 0) {
            return Optional.empty();
        }
        int y = Integer.parseInt(tokens.remove(year));
        OptionalInt month = month(tokens);
        return month.isEmpty()
                ? PartialDate.of(y)
                : day(tokens, y, month.getAsInt()).or(() -> PartialDate.of(y, month.getAsInt()));
    }

    private static int indexOfYear(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (YEAR.matcher(tokens.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static OptionalInt month(List<String> tokens) {
        return tokens.stream()
                .map(Months::number)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static Optional<PartialDate> day(List<String> tokens, int year, int month) {
        return tokens.stream()
                .map(DAY::matcher)
                .filter(Matcher::matches)
                .map(day -> PartialDate.of(year, month, Integer.parseInt(day.group(1))))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
