package org.lectern.ingest.parse.readingapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Months;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;

/**
 * Where and when: {@code Salt Letters 2022 December 8, 35 (12): 967-988}; everything behind the year may be missing.
 *
 * @param date of a season, the year
 * @param volume with its supplement, e.g. {@code 44 Suppl 1}
 */
record JournalLine(
        String journal,
        PartialDate date,
        @Nullable String volume,
        @Nullable String issue,
        PageRange pages) {

    private static final int LONGEST = 400;
    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");
    private static final Pattern DAY = Pattern.compile("0?[1-9]|[12]\\d|3[01]");
    private static final Pattern VOLUME =
            Pattern.compile("[A-Za-z]{0,9}[ .]?(?:\\d|[IVXLC]{1,9}\\b).{0,30}(?<!\\.)|[A-Za-z]{1,12}\\s?");
    private static final Pattern NUMBERS =
            Pattern.compile("([^():]{1,60})?(?:\\(([^()]{1,60})\\))?\\s?(?::\\s?(\\S.{0,60})?)?");

    /** Reads a journal line, or a related resource's end, which is one without numbers; empty for any other text. */
    static Optional<JournalLine> read(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        int comma = lastComma(line);
        if (comma < 0) {
            return dated(line, "");
        }
        // A journal's name may have a comma itself: the numbers are what follows the date.
        return dated(line.substring(0, comma), line.substring(comma + 1).strip())
                .or(() -> dated(line, ""));
    }

    // The comma that directly follows the date: the last one before which a date ends.
    private static int lastComma(String line) {
        for (int comma = line.lastIndexOf(','); comma > 0; comma = line.lastIndexOf(',', comma - 1)) {
            if (Tail.of(line.substring(0, comma)).isPresent()) {
                return comma;
            }
        }
        return -1;
    }

    private static Optional<JournalLine> dated(String head, String numbers) {
        Matcher matcher = NUMBERS.matcher(numbers);
        return matcher.matches() && isVolume(matcher.group(1))
                ? Tail.of(head).map(tail -> numbered(tail, matcher))
                : Optional.empty();
    }

    // Volumes are numbered; without that a sentence such as "In 2015, salt was cheap" would be a journal line.
    private static boolean isVolume(@Nullable String volume) {
        return volume == null || volume.isBlank() || VOLUME.matcher(volume).matches();
    }

    private static JournalLine numbered(Tail tail, Matcher numbers) {
        return new JournalLine(
                tail.before(),
                tail.date(),
                volume(numbers.group(1), numbers.group(2)),
                numbers.group(2),
                numbers.group(3) == null ? PageRange.NONE : PageRange.read(numbers.group(3)));
    }

    private static @Nullable String volume(@Nullable String volume, @Nullable String issue) {
        return volume == null || volume.isBlank() && issue == null ? null : volume.strip();
    }

    /** A text that ends in a date: what stands before it, and the date. */
    record Tail(String before, PartialDate date) {

        private static final int WORDS = 3;

        static Optional<Tail> of(String text) {
            List<String> words = new ArrayList<>(List.of(text.strip().split(" ")));
            List<String> date = new ArrayList<>();
            while (!words.isEmpty() && date.size() < WORDS) {
                String word = words.removeLast();
                date.addFirst(word);
                if (YEAR.matcher(word).matches()) {
                    return words.isEmpty() || !isDate(date) ? Optional.empty() : tail(words, date);
                }
            }
            return Optional.empty();
        }

        private static Optional<Tail> tail(List<String> before, List<String> date) {
            return WrittenDate.read(String.join(" ", date)).map(read -> new Tail(String.join(" ", before), read));
        }

        // Year; year and month or season; year, month and day.
        private static boolean isDate(List<String> words) {
            boolean month =
                    words.size() < 2 || Months.number(words.get(1)).isPresent() || Months.isSeason(words.get(1));
            return month && (words.size() < WORDS || DAY.matcher(words.get(2)).matches());
        }
    }
}
