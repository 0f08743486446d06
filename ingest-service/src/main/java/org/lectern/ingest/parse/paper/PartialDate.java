package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day, month or year of ISO 8601 in the precision that was stated: {@code 2024-03-26}, {@code 2024-03}, {@code 2024}. */
public record PartialDate(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("(?:1[5-9]|20)[0-9]{2}(?:-[0-9]{2}){0,2}");

    @JsonCreator
    public PartialDate {
        if (!isDate(value)) {
            throw new IllegalArgumentException("not a date: " + value);
        }
    }

    /** A year alone, 1500 to 2099. */
    public static Optional<PartialDate> of(int year) {
        return read(Integer.toString(year));
    }

    /** A month of a year. */
    public static Optional<PartialDate> of(int year, int month) {
        return read(year + "-" + padded(month));
    }

    /** A day; empty where the calendar has none such. */
    public static Optional<PartialDate> of(int year, int month, int day) {
        return read(year + "-" + padded(month) + "-" + padded(day));
    }

    private static Optional<PartialDate> read(String value) {
        return isDate(value) ? Optional.of(new PartialDate(value)) : Optional.empty();
    }

    private static String padded(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static boolean isDate(String value) {
        return FORM.matcher(value).matches() && exists(number(value, 0, 4), number(value, 5, 7), number(value, 8, 10));
    }

    // What is not stated counts as the first.
    private static int number(String value, int start, int end) {
        return value.length() < end ? 1 : Integer.parseInt(value, start, end, 10);
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** The year, e.g. {@code 2024}. */
    public String year() {
        return value.substring(0, 4);
    }

    @Override
    public String toString() {
        return value;
    }
}
