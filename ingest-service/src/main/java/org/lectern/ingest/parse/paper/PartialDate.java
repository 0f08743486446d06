package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
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
        return read("%04d".formatted(year));
    }

    /** A month of a year. */
    public static Optional<PartialDate> of(int year, int month) {
        return read("%04d-%02d".formatted(year, month));
    }

    /** A day; empty where the calendar has none such. */
    public static Optional<PartialDate> of(int year, int month, int day) {
        return read("%04d-%02d-%02d".formatted(year, month, day));
    }

    private static Optional<PartialDate> read(String value) {
        return isDate(value) ? Optional.of(new PartialDate(value)) : Optional.empty();
    }

    private static boolean isDate(String value) {
        try {
            return FORM.matcher(value).matches() && exists(value);
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static boolean exists(String value) {
        return switch (value.length()) {
            case 10 -> LocalDate.parse(value).getYear() > 0;
            case 7 -> YearMonth.parse(value).getYear() > 0;
            default -> true;
        };
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
