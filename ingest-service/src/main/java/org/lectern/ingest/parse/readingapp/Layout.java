package org.lectern.ingest.parse.readingapp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.PublicationTypes;

/**
 * A page cut into its parts; no part has blank lines.
 *
 * @param types the lines above the reader's controls
 * @param body title, authors, journal line and abstract
 * @param related the lines below the heading of the related resources
 * @param rest everything below the body
 */
record Layout(List<String> types, List<String> body, List<String> related, List<String> rest) {

    /** More lines than any page has; what stands below is not looked at. */
    private static final int MOST_LINES = 20_000;

    static Layout of(String text) {
        List<String> lines = lines(text);
        int controls = lastOf(lines, Boilerplate::isControl) + 1;
        int start = controls > 0 ? controls : leadingTypes(lines);
        int end = firstOf(lines, start, Layout::isEndOfBody);
        int related = firstOf(lines, end, Boilerplate::isRelatedHeading);
        return new Layout(
                types(lines.subList(0, start)),
                lines.subList(start, end),
                lines.subList(Math.min(related + 1, lines.size()), lines.size()),
                lines.subList(end, lines.size()));
    }

    static List<String> lines(String text) {
        return text.lines()
                .limit(MOST_LINES)
                .map(Prose::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean isEndOfBody(String line) {
        return Boilerplate.isFullTextHeading(line) || Boilerplate.isRelatedHeading(line) || Boilerplate.is(line);
    }

    // The block of capitals right above the controls; whatever stands above it belongs to the site.
    private static List<String> types(List<String> head) {
        List<String> types = new ArrayList<>();
        for (String line : head.reversed()) {
            if (isType(line)) {
                types.addFirst(PublicationTypes.cased(line));
            } else if (!Boilerplate.isControl(line)) {
                break;
            }
        }
        return types.stream().distinct().toList();
    }

    private static boolean isType(String line) {
        return line.length() <= 80
                && line.equals(line.toUpperCase(java.util.Locale.ROOT))
                && line.chars().anyMatch(Character::isLetter)
                && !Boilerplate.isControl(line);
    }

    private static int leadingTypes(List<String> lines) {
        return firstOf(
                lines, 0, line -> !isType(line) || PublicationTypes.known(line).isEmpty());
    }

    private static int lastOf(List<String> lines, Predicate<String> wanted) {
        int head = Math.min(lines.size(), 60);
        return IntStream.range(0, head)
                .filter(i -> wanted.test(lines.get(i)))
                .max()
                .orElse(-1);
    }

    private static int firstOf(List<String> lines, int from, Predicate<String> wanted) {
        return IntStream.range(from, lines.size())
                .filter(i -> wanted.test(lines.get(i)))
                .findFirst()
                .orElse(lines.size());
    }
}
