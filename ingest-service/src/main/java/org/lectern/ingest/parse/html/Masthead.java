package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a page shows around its paper's title: journal, volume and pages above or below it, authors and dates below. Pages
 * repeat the title; the surroundings of each place count, in the page's order.
 */
record Masthead(List<Place> places) {

    /**
     * One place where the title stands.
     *
     * @param above the lines above it, the nearest first
     * @param below the lines below it, those near it
     * @param after the lines below it, further down as well
     */
    record Place(List<Line> above, List<Line> below, List<Line> after) {

        /** The lines next to the title, then those further off. */
        Stream<Line> lines() {
            return Stream.of(
                            below.subList(0, Math.min(NEAR, below.size())),
                            above,
                            below.subList(Math.min(NEAR, below.size()), below.size()))
                    .flatMap(List::stream);
        }
    }

    private static final int ABOVE = 14;
    private static final int BELOW = 40;
    private static final int AFTER = 200;
    private static final int NEAR = 6;
    private static final int MOST_PLACES = 5;
    private static final int ENOUGH = 60;

    /** The surroundings of a title; empty where the page does not show it. */
    static Masthead of(List<Line> lines, String title) {
        String wanted = Line.folded(title);
        return new Masthead(IntStream.range(0, lines.size())
                .filter(i -> isTitle(lines.get(i), wanted))
                .limit(MOST_PLACES)
                .mapToObj(i -> new Place(
                        lines.subList(Math.max(0, i - ABOVE), i).reversed(),
                        lines.subList(i + 1, Math.min(lines.size(), i + BELOW)),
                        lines.subList(i + 1, Math.min(lines.size(), i + AFTER))))
                .toList());
    }

    /** All lines above the title, the nearest first. */
    Stream<Line> above() {
        return places.stream().flatMap(place -> place.above.stream());
    }

    /** All lines below the title, in the page's order. */
    Stream<Line> below() {
        return places.stream().flatMap(place -> place.below.stream());
    }

    // A line may go on behind the title, and a long title may be cut.
    private static boolean isTitle(Line line, String wanted) {
        String start = wanted.substring(0, Math.min(wanted.length(), ENOUGH));
        return !start.isEmpty()
                && (line.initial() == start.charAt(0) || line.initial() > '~')
                && line.marked().length() >= start.length()
                && line.marked().length() <= wanted.length() * 2 + 200
                && line.folded().startsWith(start);
    }
}
