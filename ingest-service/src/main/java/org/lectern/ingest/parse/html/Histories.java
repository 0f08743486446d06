package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lines that tell a paper's history: {@code Received 3 March 2024; accepted 5 May 2024}. */
final class Histories {

    private static final int LONGEST = 600;
    private static final int ALONE = 40;
    private static final int MOST = 50;
    /** One of these stands in each, behind its first letter: a quick look before the thorough one. */
    private static final List<String> MARKS = List.of(
            "eceived",
            "ccepted",
            "evised",
            "evision",
            "ublished",
            "ublication",
            "vailable",
            "pub",
            "sue date",
            "over date");

    private Histories() {}

    /** Each such line; a label that stands alone with the line below it. */
    static List<String> of(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> history(lines, i))
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    private static Optional<String> history(List<Line> lines, int at) {
        String marked = lines.get(at).marked();
        if (marked.length() > LONGEST || !isMarked(marked)) {
            return Optional.empty();
        }
        String line = lines.get(at).pieces();
        boolean alone = line.length() <= ALONE && !hasFigure(line) && at + 1 < lines.size();
        String text = alone ? line + " " + lines.get(at + 1).pieces() : line;
        return hasFigure(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isMarked(String line) {
        for (String mark : MARKS) { // of every line of every page
            if (line.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFigure(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
