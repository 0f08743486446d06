package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A label with which lines begin, e.g. {@code Keywords:}.
 *
 * @param starts the first two letters of each of its words, in lower case: {@code pm pu}; a quick look before the thorough one
 */
record Label(String starts, Pattern words) {

    static Label of(String starts, String words) {
        return new Label(starts, Pattern.compile(words));
    }

    /** What follows the label: in its line, or in the next one where it stands alone. */
    Stream<String> values(List<Line> lines) {
        return values(lines, IntStream.range(0, lines.size()));
    }

    /**
     * The same where it is known which lines may begin with the label.
     *
     * @param likely their places among all lines
     */
    Stream<String> values(List<Line> lines, IntStream likely) {
        return likely.mapToObj(i -> value(lines, i)).flatMap(Optional::stream);
    }

    private Optional<String> value(List<Line> lines, int at) {
        return lines.get(at)
                .after(this)
                .map(rest -> rest.isEmpty() && at + 1 < lines.size()
                        ? lines.get(at + 1).text()
                        : rest)
                .filter(rest -> !rest.isBlank());
    }
}
