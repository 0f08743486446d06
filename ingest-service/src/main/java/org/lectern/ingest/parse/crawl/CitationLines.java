package org.lectern.ingest.parse.crawl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.text.Citation;

/** Where and when, put together from the lines that say a part of it, each part from the first line that has it. */
final class CitationLines {

    private static final int LONGEST = 400;
    /** Fewer parts may stand in a title by chance. */
    private static final int TELLING = 3;

    /** As PubMed's pages begin: "Ada Quill et al. Salt Lett. 2024 Mar." */
    private static final Pattern CUT = Pattern.compile(
            ".{3,60} et al\\. (?<journal>\\p{L}.{1,140}?)\\. (?<date>(?:19|20)\\d\\d(?: \\p{L}{3,9})?)\\.?");

    private CitationLines() {}

    /** What the lines say; nothing where none is a citation. */
    static Citation read(List<String> lines) {
        return lines.stream().map(CitationLines::read).flatMap(Optional::stream).reduce(Citation.NONE, Citation::or);
    }

    /** Whether the line is a citation, in whole or in part. */
    static boolean isOne(String line) {
        return read(line).isPresent();
    }

    private static Optional<Citation> read(String line) {
        return line.length() > LONGEST
                ? Optional.empty()
                : Citation.read(line).filter(found -> found.weight() >= TELLING).or(() -> cut(line));
    }

    private static Optional<Citation> cut(String line) {
        Matcher cut = CUT.matcher(line);
        return cut.matches()
                ? Optional.of(new Citation(
                        cut.group("journal"),
                        null,
                        null,
                        PageRange.NONE,
                        WrittenDate.read(cut.group("date")).orElse(null)))
                : Optional.empty();
    }
}
