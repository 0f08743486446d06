package org.lectern.ingest.parse.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates of ISO 8601 as they are compared: more precise than the page's answer is right, less so from the month on. */
final class StatedDate {

    private static final int MONTH = "2024-03".length();

    private StatedDate() {}

    static String of(@Nullable String date) {
        return Spelling.tidy(date);
    }

    static boolean sameYear(String date, String other) {
        return year(date).equals(year(other));
    }

    private static String year(String date) {
        return date.substring(0, Math.min(4, date.length()));
    }

    static boolean isAccepted(String date, List<String> accepted) {
        return !date.isEmpty()
                && accepted.stream()
                        .anyMatch(each -> date.startsWith(each) || date.length() >= MONTH && each.startsWith(date));
    }
}
