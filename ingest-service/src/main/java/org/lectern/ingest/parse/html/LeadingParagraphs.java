package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An abstract without any heading: the paragraphs below title and authors, where the introduction follows them or the page
 * holds nothing else. A letter's or an editorial's text begins the same way, but goes on.
 */
final class LeadingParagraphs {

    private static final int SHORTEST = 300;
    private static final int NEAR = 25;
    private static final int MOST = 3;
    private static final Pattern PROSE = Pattern.compile(".*[.?!)]\\W*$");
    private static final Pattern INTRODUCTION = Pattern.compile("(?i)(?:\\d\\.? ?)?introduction");
    private static final Pattern REFERENCES = Pattern.compile("(?i)references|bibliography|literature cited");

    private LeadingParagraphs() {}

    /** The paragraphs that an introduction follows. */
    static Optional<String> beforeIntroduction(Tags tags) {
        return find(tags, false);
    }

    /** The paragraphs of a page that shows no more of the paper. */
    static Optional<String> alone(Tags tags) {
        return find(tags, !isFullText(tags.lines()));
    }

    private static Optional<String> find(Tags tags, boolean whole) {
        return tags.shown().masthead().places().stream()
                .flatMap(place -> paragraphs(place.below(), whole).stream())
                .findFirst();
    }

    private static boolean isFullText(List<Line> lines) {
        return lines.stream()
                .anyMatch(line -> line.marked().length() < 60
                        && REFERENCES.matcher(line.text()).matches());
    }

    private static Optional<String> paragraphs(List<Line> below, boolean whole) {
        int first = IntStream.range(0, Math.min(NEAR, below.size()))
                .filter(i -> below.get(i).isHeading() || isProse(below.get(i)))
                .findFirst()
                .orElse(-1);
        if (first < 0 || below.get(first).isHeading()) {
            return Optional.empty();
        }
        List<Line> found = below.subList(first, below.size()).stream()
                .takeWhile(line -> isProse(line)
                        && line.block().parent() == below.get(first).block().parent())
                .toList();
        Optional<Line> next = below.stream().skip((long) first + found.size()).findFirst();
        boolean introduced =
                next.filter(line -> INTRODUCTION.matcher(line.text()).matches()).isPresent();
        return found.size() <= MOST && (whole || introduced)
                ? Optional.of(found.stream().map(Line::text).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private static boolean isProse(Line line) {
        return line.marked().length() >= SHORTEST && PROSE.matcher(line.text()).matches();
    }
}
