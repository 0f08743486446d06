package org.lectern.ingest.parse.crawl;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which line of the head is the title: the rules, best first. */
final class TitleLine {

    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST = 600;

    private TitleLine() {}

    /** The number of the title's line. */
    static Optional<Integer> find(List<String> head, Names names) {
        return Stream.of(repeated(head), belowCitation(head, names), aboveAuthors(head, names))
                .flatMap(Optional::stream)
                .findFirst();
    }

    // A page's name and its heading: of lines that stand there twice the last is closest to the abstract.
    private static Optional<Integer> repeated(List<String> head) {
        return IntStream.range(0, head.size())
                .map(i -> head.size() - 1 - i)
                .filter(i -> isTitle(head.get(i), FEWEST_WORDS + 1) && head.indexOf(head.get(i)) < i)
                .boxed()
                .findFirst();
    }

    // Where the citation stands on top, the title follows it.
    private static Optional<Integer> belowCitation(List<String> head, Names names) {
        int end = names.line() < 0 ? head.size() : names.line();
        Optional<Integer> citation = IntStream.range(0, end)
                .filter(i -> CitationLines.isOne(head.get(i)))
                .boxed()
                .findFirst();
        return citation.flatMap(at -> IntStream.range(at + 1, end)
                .filter(i -> isTitle(head.get(i), FEWEST_WORDS))
                .boxed()
                .findFirst());
    }

    private static Optional<Integer> aboveAuthors(List<String> head, Names names) {
        return IntStream.range(0, Math.max(names.line(), 0))
                .map(i -> names.line() - 1 - i)
                .filter(i -> isTitle(head.get(i), FEWEST_WORDS))
                .boxed()
                .findFirst();
    }

    private static boolean isTitle(String line, int words) {
        return line.length() <= LONGEST
                && line.split(" ").length >= words
                && !CitationLines.isOne(line)
                && !Marks.isMark(line)
                && Character.isLetterOrDigit(
                        line.codePointAt(line.startsWith("\"") || line.startsWith("\u201c") ? 1 : 0));
    }
}
