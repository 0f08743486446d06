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
            "evis",
            "ublished",
            "ublication",
            "vailable",
            "Epub",
            "epub",
            "-pub",
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
        Line line = lines.get(at);
        Line next = at + 1 < lines.size() ? lines.get(at + 1) : line;
        if (!line.hasFigure() && !next.hasFigure() || line.marked().length() > LONGEST || !isMarked(line.marked())) {
            return Optional.empty();
        }
        String text = line.pieces();
        return line.hasFigure()
                ? Optional.of(text)
                : Optional.of(text).filter(label -> label.length() <= ALONE).map(label -> label + " " + next.pieces());
    }

    private static boolean isMarked(String line) {
        for (String mark : MARKS) { // of every line of every page
            if (line.contains(mark)) {
                return true;
            }
        }
        return false;
    }
}
