package org.lectern.ingest.parse.ris;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.tagged.TaggedFields;

/** The journal of a reference, with what providers write behind its numbers. */
final class RisJournal {

    private static final Pattern ISSN =
            Pattern.compile("(?<![0-9-])([0-9]{4}-?[0-9]{3}[0-9Xx])(?![0-9-])(?: ?\\(([A-Za-z]{1,20})\\))?");
    private static final List<String> PRINT = List.of("print");
    private static final List<String> ONLINE = List.of("electronic", "online");

    private RisJournal() {}

    static @Nullable Journal read(TaggedFields fields) {
        Optional<String> iso = fields.first("JI").map(Prose::tidy);
        return fields.first("JF", "T2", "JO", "JA", "J2", "J1")
                .map(Prose::tidy)
                .map(title -> new Journal(
                        title,
                        abbreviation(fields, title).or(() -> iso).orElse(null),
                        iso.orElse(null),
                        numbers(fields, List.of()).toList(),
                        numbers(fields, PRINT).findFirst().orElse(null),
                        numbers(fields, ONLINE).findFirst().orElse(null)))
                .orElse(null);
    }

    private static Optional<String> abbreviation(TaggedFields fields, String title) {
        return fields.values("JA", "J2", "J1", "JO")
                .map(Prose::tidy)
                .filter(name -> !name.equals(title))
                .findFirst();
    }

    /** The numbers behind which one of these words stands; each where none is asked for. */
    private static Stream<Issn> numbers(TaggedFields fields, List<String> forms) {
        return fields.values("SN")
                .flatMap(value -> ISSN.matcher(value).results())
                .filter(number ->
                        forms.isEmpty() || forms.stream().anyMatch(form -> form.equalsIgnoreCase(number.group(2))))
                .map(number -> number.group(1))
                .map(Issn::read)
                .flatMap(Optional::stream);
    }
}
