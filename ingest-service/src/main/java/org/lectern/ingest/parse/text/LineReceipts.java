package org.lectern.ingest.parse.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Receipt.Candidate;
import org.lectern.ingest.parse.paper.Values;

/** In which line of a text each value stands. */
public final class LineReceipts {

    private static final int ENOUGH = 60;
    private static final int LONGEST = 2_000;
    /** What the line is where a value stands; its other lines are told by their shape. */
    private static final Map<String, String> RULES = Map.of(
            "title", "line of the title",
            "types", "lines of types above the title",
            "authors", "line of the authors",
            "abstract", "lines of the abstract",
            "keywords", "line of the keywords",
            "journal", "line of the journal",
            "volume", "line of the journal",
            "issue", "line of the journal",
            "pages", "line of the journal");

    private LineReceipts() {}

    /** A receipt for each value that a line shows; values that are put together from several have none. */
    public static List<Receipt> of(String text, Paper paper) {
        List<String> lines = text.lines().toList();
        List<String> folded = lines.stream()
                .map(line -> Prose.folded(line.length() > LONGEST ? line.substring(0, LONGEST) : line))
                .toList();
        Map<String, String> values = Values.of(paper);
        return values.entrySet().stream()
                .flatMap(value -> {
                    // A date is written otherwise than it is read, and stands behind its journal.
                    boolean date = value.getKey().startsWith("date");
                    String shown = date ? values.getOrDefault("journal", "") : value.getValue();
                    return receipt(value.getKey(), value.getValue(), shown, folded).stream();
                })
                .toList();
    }

    private static Optional<Receipt> receipt(String field, String value, String shown, List<String> lines) {
        String wanted = Prose.folded(shown.split("; |: ", 2)[0]);
        String start = wanted.substring(0, Math.min(ENOUGH, wanted.length()));
        return IntStream.range(0, lines.size())
                .filter(i -> !start.isEmpty() && lines.get(i).contains(start))
                .mapToObj(
                        i -> new Candidate(RULES.getOrDefault(field, "line that states it"), "line " + (i + 1), value))
                .map(chosen -> new Receipt(field, chosen, List.of()))
                .findFirst();
    }
}
