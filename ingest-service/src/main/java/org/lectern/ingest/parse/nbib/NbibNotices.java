package org.lectern.ingest.parse.nbib;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Notice;
import org.lectern.ingest.parse.paper.Notice.Kind;
import org.lectern.ingest.parse.paper.Notice.Role;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.tagged.TaggedFields;
import org.lectern.ingest.parse.tagged.TaggedFields.Field;

/** What a record says of its paper's standing; comments, updates and reprints (CIN, UIN, RPI) are no word about it. */
final class NbibNotices {

    private static final Map<String, What> TAGS = Map.ofEntries(
            entry("RIN", new What(Kind.RETRACTION, Role.SUBJECT)),
            entry("ROF", new What(Kind.RETRACTION, Role.NOTICE)),
            entry("PRIN", new What(Kind.PARTIAL_RETRACTION, Role.SUBJECT)),
            entry("PROF", new What(Kind.PARTIAL_RETRACTION, Role.NOTICE)),
            entry("EIN", new What(Kind.CORRECTION, Role.SUBJECT)),
            entry("EFR", new What(Kind.CORRECTION, Role.NOTICE)),
            entry("ECI", new What(Kind.EXPRESSION_OF_CONCERN, Role.SUBJECT)),
            entry("ECF", new What(Kind.EXPRESSION_OF_CONCERN, Role.NOTICE)));

    private NbibNotices() {}

    private record What(Kind kind, Role role) {}

    static List<Notice> read(TaggedFields fields) {
        return fields.inOrder().stream().flatMap(NbibNotices::notice).toList();
    }

    private static Stream<Notice> notice(Field field) {
        String citation = Prose.tidy(field.value());
        return Stream.ofNullable(TAGS.get(field.tag()))
                .map(what -> new Notice(
                        what.kind,
                        what.role,
                        Doi.cited(citation).orElse(null),
                        Pmid.cited(citation).orElse(null),
                        Source.PUBMED));
    }
}
