package org.lectern.ingest.parse.html;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Prose;

/** Where a paper appeared, as a line of the page states it. What the line does not say is null. */
record Citation(
        @Nullable String journal,
        @Nullable String volume,
        @Nullable String issue,
        PageRange pages,
        @Nullable PartialDate date) {

    private static final int LONGEST = 900;
    private static final int LONGEST_NAME = 100;
    /** No citation is without one of these: a quick look before the thorough ones. */
    private static final Pattern FIGURES =
            Pattern.compile("[Vv][Oo][Ll]|\\d[A-Z]?\\)? ?[:,;] ?(?:pp?\\.? ?)?[A-Za-z]{0,3}\\d|\\d\\) ?\\d");

    /** What stands before a name in its line: a label, a DOI, a date. */
    private static final Pattern LEAD =
            Pattern.compile("(?i)^.*\\b(?:cite|citation|citing|published|form|source)\\b[^:]{0,20}:|^.*\\d\\S*(?=\\s)");

    private static final Pattern EDGES = Pattern.compile("^[\\W_]+|[\\s,:;/|.\u2013\u2014-]+$");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i).*[\u201c\u201d\"].*|fig(?:ure)?s?|table|box|chapter|section|step|version|home|archives?|p|pp|in|vol(?:ume)?|published.*|.*\\bet al.*"
                    + "|.*\\b(?:citation|cite|citing|issue|available|received|accepted|copyright).*");

    /** Reads {@code J Salt Lett. 2013 Feb;195(3):502-9}, {@code Volume 156, Issue 2, 15 November 2007, Pages 117–127} and their like. */
    static Optional<Citation> read(String line) {
        return line.length() > LONGEST || !FIGURES.matcher(line).find()
                ? Optional.empty()
                : WordedCitation.read(line).or(() -> OrderedCitation.read(line));
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

    /** The same with another name and another date where this states none. */
    Citation with(@Nullable String otherJournal, @Nullable PartialDate otherDate) {
        return new Citation(
                journal == null ? otherJournal : journal, volume, issue, pages, date == null ? otherDate : date);
    }

    /** Whether the other is read from the same numbers; name and date may be from elsewhere. */
    boolean isSame(Citation other) {
        return Objects.equals(volume, other.volume) && Objects.equals(issue, other.issue) && pages.equals(other.pages);
    }

    /** How many of its parts the line states. */
    int weight() {
        return (int) Stream.of(journal, volume, issue, pages.first(), date)
                .filter(Objects::nonNull)
                .count();
    }
}
