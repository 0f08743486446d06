package org.lectern.ingest.parse.paper;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keywords in one line, as journals part them: {@code salt; sea}, {@code salt, sea} or {@code Salt. Sea.} */
public final class KeywordLine {

    private static final int LONGEST = 200;
    /** Sentences in a row, as journals of Brazil part keywords; "E. coli" has a letter alone. */
    private static final Pattern STOP = Pattern.compile("(?<=\\p{L}{2})\\. +(?=\\p{Lu})");

    private KeywordLine() {}

    /** The keywords of the line, each once, without its full stop. */
    public static List<String> read(String line) {
        return parted(line)
                .map(keyword -> Prose.tidy(keyword).replaceFirst("\\.$", ""))
                .filter(keyword -> !keyword.isEmpty() && keyword.length() <= LONGEST)
                .distinct()
                .toList();
    }

    /** The pieces of the line as they stand. */
    public static Stream<String> parted(String line) {
        if (line.contains(";")) {
            return Arrays.stream(line.split(";"));
        }
        return line.contains(",") ? Arrays.stream(line.split(",")) : STOP.splitAsStream(line);
    }
}
