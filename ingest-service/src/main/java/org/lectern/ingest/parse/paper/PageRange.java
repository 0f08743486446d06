package org.lectern.ingest.parse.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * First and last page.
 *
 * @param first e.g. {@code 150}, {@code S12} or an article number such as {@code e123}; null where none is stated
 * @param last in full, e.g. {@code 168}; null where none is stated
 */
public record PageRange(@Nullable String first, @Nullable String last) {

    /** No page is stated. */
    public static final PageRange NONE = new PageRange(null, null);

    private static final Pattern LEAD =
            Pattern.compile("^(?:pp?\\.?\\s{0,3}(?=\\d)|(?:pages?|article)\\s{1,3})", Pattern.CASE_INSENSITIVE);
    private static final Pattern REST = Pattern.compile("[;,]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern NUMBERED = Pattern.compile("([A-Za-z]{0,4})(\\d{1,9})([A-Za-z]{0,2})");

    /**
     * Reads {@code 150-68} (150 to 168), {@code S12-5} (S12 to S15), {@code p107-118}, {@code 533-8; discussion 538-9} (533
     * to 538), {@code e123} (an article number, no last page).
     */
    public static PageRange read(String text) {
        String range = DASHES.matcher(Prose.tidy(REST.split(text, 2)[0])).replaceAll("-");
        range = LEAD.matcher(range).replaceFirst("");
        String[] ends = range.split("-", 2);
        String first = Prose.orNull(ends[0]);
        return first == null || ends.length == 1 ? new PageRange(first, null) : of(first, ends[1]);
    }

    /** A range whose last page may be cut to the digits that differ: {@code of("150", "68")}. */
    public static PageRange of(@Nullable String first, @Nullable String last) {
        String start = Prose.orNull(first);
        String end = last == null ? null : Prose.orNull(REST.split(last, 2)[0]);
        return new PageRange(start, start == null || end == null ? end : completed(start, end));
    }

    private static String completed(String first, String last) {
        Matcher from = NUMBERED.matcher(first);
        Matcher to = NUMBERED.matcher(last);
        if (!from.matches()
                || !to.matches()
                || !to.group(1).isEmpty() && !to.group(1).equals(from.group(1))) {
            return last;
        }
        return from.group(1) + head(from.group(2), to.group(2)) + to.group(2) + to.group(3);
    }

    private static String head(String first, String last) {
        return last.length() < first.length() ? first.substring(0, first.length() - last.length()) : "";
    }
}
