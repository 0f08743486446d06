package org.lectern.ingest.parse.nbib;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.tagged.TaggedFields;

/** The journal of a record with its short title and numbers, or the book that a chapter stands in. */
final class NbibJournal {

    private static final Pattern NUMBER = Pattern.compile("([0-9]{4}-?[0-9]{3}[0-9Xx])(?: \\((.{0,40})\\))?");

    private NbibJournal() {}

    static @Nullable Journal read(TaggedFields fields, String title) {
        return fields.values("JT", "TA", "BTI")
                .filter(name -> !Prose.tidy(name).equals(title))
                .findFirst()
                .map(name -> new Journal(
                        name,
                        fields.first("TA").orElse(null),
                        null,
                        numbers(fields, ""),
                        number(fields, "Print"),
                        number(fields, "Electronic")))
                .orElse(null);
    }

    private static @Nullable Issn number(TaggedFields fields, String form) {
        return numbers(fields, form).stream().findFirst().orElse(null);
    }

    /** The numbers of that form; of each where it is blank. */
    private static List<Issn> numbers(TaggedFields fields, String form) {
        return fields.values("IS")
                .map(Prose::tidy)
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .filter(number -> form.isEmpty() || form.equals(number.group(2)))
                .map(number -> Issn.read(number.group(1)))
                .flatMap(Optional::stream)
                .toList();
    }
}
