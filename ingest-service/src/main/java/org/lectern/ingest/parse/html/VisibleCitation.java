package org.lectern.ingest.parse.html;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.text.Citation;

/** The line near the title, or the one that quotes it ("How to cite"), which states where the paper appeared. */
final class VisibleCitation {

    private static final int TELLING = 3;
    private static final int LEAST = 2;
    private static final int NEAR = 6;
    private static final int SHORTEST_TITLE = 25;
    private static final int LONGEST_NAME = 100;

    /** The way to other issues, which has their numbers. */
    private static final Pattern OTHER_ISSUE = Pattern.compile(
            "(?i)(?:current|latest|previous|next|this|all|back) (?:issue|volume)|table of contents|contents of");

    private static final Pattern BEGINNING = Pattern.compile("^\\W+");

    private static final Evaluator LINK = QueryParser.parse("a[href]");

    private final String title;
    private final String lowerTitle;
    /** What lines say, as places where the title stands may be near each other. */
    private final Map<Line, Optional<Citation>> said = new IdentityHashMap<>();

    private VisibleCitation(String title) {
        this.title = title;
        this.lowerTitle = title.toLowerCase(Locale.ROOT);
    }

    /**
     * The line next to the title that states most, else one further off, else one that quotes the title.
     *
     * @param stated the paper's date, if tags state it: a line of another year speaks of another paper
     */
    static Optional<Citation> find(List<Line> lines, Masthead masthead, String title, @Nullable PartialDate stated) {
        VisibleCitation citation = new VisibleCitation(title);
        List<Citation> near = masthead.places().stream()
                .flatMap(place -> citation.around(place, NEAR))
                .toList();
        return best(near.stream(), TELLING, stated)
                .or(() -> best(citation.quoting(lines), TELLING, stated))
                .or(() -> best(
                        masthead.places().stream().flatMap(place -> citation.around(place, Integer.MAX_VALUE)),
                        TELLING,
                        stated))
                .or(() -> best(near.stream(), LEAST, stated));
    }

    private static Optional<Citation> best(Stream<Citation> found, int least, @Nullable PartialDate stated) {
        return found.filter(citation -> citation.weight() >= least && isOf(citation, stated))
                .max(Comparator.comparingInt(Citation::weight).thenComparing((one, other) -> 1));
    }

    // Online and in print may be a year apart.
    private static boolean isOf(Citation citation, @Nullable PartialDate stated) {
        return stated == null
                || citation.date() == null
                || Math.abs(Integer.parseInt(stated.year())
                                - Integer.parseInt(citation.date().year()))
                        <= 1;
    }

    private Stream<Citation> around(Masthead.Place place, int within) {
        return Stream.concat(
                read(place.below(), within, -1), // the line above is the one before
                read(place.above(), within, 1));
    }

    private Stream<Citation> read(List<Line> lines, int within, int towardsTop) {
        return IntStream.range(0, Math.min(within, lines.size()))
                .filter(i -> lines.get(i).hasFigure())
                .boxed()
                .flatMap(i -> said(lines.get(i)).map(found -> found.with(name(lines, i + towardsTop), null)).stream());
    }

    private Optional<Citation> said(Line line) {
        return said.computeIfAbsent(
                line,
                unread -> behindTitle(unread.text())
                        .filter(found -> !OTHER_ISSUE.matcher(unread.text()).find()));
    }

    // A line that begins with the volume may have its journal's name above it, as a link to the journal.
    private static @Nullable String name(List<Line> lines, int above) {
        if (above < 0 || above >= lines.size()) {
            return null;
        }
        Line line = lines.get(above);
        String text = line.text();
        boolean named = text.length() <= LONGEST_NAME
                && text.chars().noneMatch(Character::isDigit)
                && Character.isUpperCase(text.codePointAt(0))
                && !line.block().normalName().equals("li")
                && Extent.isSmall(line.block())
                && line.block().selectFirst(LINK) != null;
        return named ? text : null;
    }

    private Stream<Citation> quoting(List<Line> lines) {
        String word = Arrays.stream(title.split(" "))
                .max(Comparator.comparingInt(String::length))
                .orElse(""); // looked for first, as the line is marked and its blanks are not tidy
        return title.length() < SHORTEST_TITLE
                ? Stream.empty()
                : lines.stream()
                        .filter(line -> line.marked().length() > title.length()
                                && line.marked().length() < title.length() + 600
                                && line.marked().contains(word))
                        .filter(line -> titleIn(line.text()) >= 0)
                        .flatMap(line -> behindTitle(line.text()).stream());
    }

    // What stands before a quoted title are its authors, and often the year.
    private Optional<Citation> behindTitle(String line) {
        int at = titleIn(line);
        return at < 0
                ? Citation.read(line)
                : Citation.read(BEGINNING
                                .matcher(line.substring(at + title.length()))
                                .replaceFirst(""))
                        .map(found -> found.with(null, Citation.date(line.substring(0, at))));
    }

    private int titleIn(String line) {
        boolean none = title.isEmpty()
                || line.length() < title.length()
                || !line.toLowerCase(Locale.ROOT).contains(lowerTitle);
        for (int i = 0; !none && i + title.length() <= line.length(); i++) {
            if (line.regionMatches(true, i, title, 0, title.length())) {
                return i;
            }
        }
        return -1;
    }
}
