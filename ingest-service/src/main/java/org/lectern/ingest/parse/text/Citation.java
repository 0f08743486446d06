package org.lectern.ingest.parse.text;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Prose;

/**
 * Where a paper appeared, as a line of a page states it. What the line does not say is null.
 *
 * @param journal in full or short, e.g. {@code J Salt Lett}
 * @param volume e.g. {@code 195} or {@code 12 Suppl 1}
 */
public record Citation(
        @Nullable String journal,
        @Nullable String volume,
        @Nullable String issue,
        PageRange pages,
        @Nullable PartialDate date) {

    /** Nothing is said. */
    public static final Citation NONE = new Citation(null, null, null, PageRange.NONE, null);

    private static final int LONGEST = 900;
    private static final int LONGEST_NAME = 100;
    /** Between a volume and its pages stands one of these, with a figure before it and one behind it, this near. */
    private static final String MARKS = ":,;)";

    private static final int BEFORE = 3;
    private static final int BEHIND = 9;
    /** A journal's name has no more commas than this. */
    private static final int REFERENCE = 3;
    /** A part of an abbreviated name has fewer words. */
    private static final int SENTENCE = 4;

    /** What stands before a name in its line: a label, a DOI, a date. */
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^.*\\b(?:cite|citation|citing|published|form|source)\\b[^:]{0,20}:|^.*\\d\\S*(?=\\s)|^.*(?:\\bet al\\.,? |[\u00bb\u203a>] ?(?=\\p{L}))");

    private static final Pattern EDGES = Pattern.compile("^[\\W_]+|[\\s,:;/|.\u2013\u2014\u00bb\u203a>-]+$");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i).*[\u201c\u201d\"].*|(?:.*\\W)?year\\W*|.*\\|.*|fig(?:ure)?s?|table|box|chapter|section|step|version|home|archives?|p|pp|in|vol(?:ume)?|published.*|.*\\bet al.*"
                    + "|.*\\b(?:citation|cite|citing|issue|available|received|accepted|copyright).*");

    /** Reads {@code J Salt Lett. 2013 Feb;195(3):502-9}, {@code Volume 156, Issue 2, 15 November 2007, Pages 117–127} and their like. */
    public static Optional<Citation> read(String line) {
        return line.length() <= LONGEST && mayCite(line)
                ? WordedCitation.read(line).or(() -> OrderedCitation.read(line))
                : Optional.empty();
    }

    // A quick look at every line of every page before the thorough ones.
    private static boolean mayCite(String line) {
        for (int i = 1; i < line.length() - 1; i++) {
            char c = line.charAt(i);
            boolean cites = c == 'o' || c == 'O'
                    ? line.regionMatches(true, i - 1, "vol", 0, 3)
                    : MARKS.indexOf(c) >= 0 && hasFigure(line, i - BEFORE, i) && hasFigure(line, i + 1, i + BEHIND);
            if (cites) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFigure(String line, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(line.length(), to); i++) {
            if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Of a reference, authors, title and journal parted by commas, the journal; any other text as it is. */
    static String lastOfReference(String head) {
        String[] parts = head.strip().replaceFirst("\\s?,$", "").split(", ");
        return parts.length > REFERENCE ? parts[parts.length - 1] : head;
    }

    /** What stands behind the last sentence of four words or more: a title, which ends where the journal begins. */
    static String lastSentence(String head) {
        int start = 0;
        int from = 0;
        for (int stop = head.indexOf(". "); stop >= 0; stop = head.indexOf(". ", from)) {
            start = head.substring(from, stop).split(" ").length >= SENTENCE ? stop + 2 : start;
            from = stop + 2;
        }
        return head.substring(start);
    }

    /** What is left of a line's head as a name: letters, no figures, and no word that stands before other numbers. */
    static @Nullable String name(@Nullable String head) {
        String name = head == null ? "" : LEAD.matcher(Prose.tidy(head)).replaceFirst("");
        name = EDGES.matcher(name).replaceAll("");
        boolean named = name.length() >= 3
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isDigit)
                && !NO_NAME.matcher(name).matches();
        return named ? name : null;
    }

    /** The first date that a line states, if any. */
    public static @Nullable PartialDate date(String line) {
        return WordedCitation.date(line);
    }

    /** The same with another name and another date where this states none. */
    public Citation with(@Nullable String otherJournal, @Nullable PartialDate otherDate) {
        return new Citation(
                journal == null ? otherJournal : journal, volume, issue, pages, date == null ? otherDate : date);
    }

    /** What this states, and what the other states beside it; an issue goes with its volume. */
    public Citation or(Citation other) {
        return new Citation(
                journal == null ? other.journal : journal,
                volume == null ? other.volume : volume,
                issue == null && volume == null ? other.issue : issue,
                pages.first() == null ? other.pages : pages,
                date == null ? other.date : date);
    }

    /** Whether the other is read from the same numbers; name and date may be from elsewhere. */
    public boolean isSame(Citation other) {
        return Objects.equals(volume, other.volume) && Objects.equals(issue, other.issue) && pages.equals(other.pages);
    }

    /** How many of its parts the line states. */
    public int weight() {
        return (int) Stream.of(journal, volume, issue, pages.first(), date)
                .filter(Objects::nonNull)
                .count();
    }
}
