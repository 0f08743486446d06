package org.lectern.ingest.parse.readingapp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.parse.paper.RelatedResource;

/** One related resource: {@code Salt and Tides.Salt Lett 2024 March 26}, no blank between title and journal. */
final class RelatedRow {

    private static final int LONGEST = 1000;
    private static final Pattern TIGHT = Pattern.compile("[.?!][\"'\u201d\u2019)\\]]{0,3}(?=\\p{L})");
    private static final Pattern LOOSE = Pattern.compile("[.?!][\"'\u201d\u2019)\\]]{0,3} (?=\\p{Lu})");

    private RelatedRow() {}

    /** Reads a row; empty for a line that has not its shape, so that the site's own words never become a paper. */
    static Optional<RelatedResource> read(String line) {
        if (line.length() > LONGEST || Boilerplate.is(line)) {
            return Optional.empty();
        }
        return JournalLine.Tail.of(line)
                .map(RelatedRow::dated)
                .or(() -> boundary(TIGHT, line) > 0
                        ? Optional.of(resource(line, boundary(TIGHT, line), null))
                        : Optional.empty());
    }

    private static RelatedResource dated(JournalLine.Tail tail) {
        int tight = boundary(TIGHT, tail.before());
        return resource(tail.before(), tight > 0 ? tight : boundary(LOOSE, tail.before()), tail);
    }

    private static RelatedResource resource(
            String text, int boundary, JournalLine.@org.jspecify.annotations.Nullable Tail tail) {
        String title = boundary > 0 ? text.substring(0, boundary) : text;
        String journal = boundary > 0 ? text.substring(boundary) : null;
        return new RelatedResource(title, journal, tail == null ? null : tail.date(), null, null);
    }

    // The last one: a title may hold "E.coli", an abbreviated journal has blanks behind its full stops.
    private static int boundary(Pattern pattern, String text) {
        int boundary = -1;
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            boundary = matcher.end();
        }
        return boundary;
    }
}
