package org.lectern.ingest.parse.jats;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.ingest.parse.paper.Notice;
import org.lectern.ingest.parse.paper.Notice.Kind;
import org.lectern.ingest.parse.paper.Notice.Role;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.xml.XmlElement;

/** What an article says of its own or another's standing, by {@code related-article-type} (JATS4R's list). */
final class JatsNotices {

    private static final Map<String, What> TYPES = Map.ofEntries(
            entry("retracted-article", new What(Kind.RETRACTION, Role.NOTICE)),
            entry("partially-retracted-article", new What(Kind.PARTIAL_RETRACTION, Role.NOTICE)),
            entry("withdrawn-article", new What(Kind.WITHDRAWAL, Role.NOTICE)),
            entry("removed-article", new What(Kind.REMOVAL, Role.NOTICE)),
            entry("corrected-article", new What(Kind.CORRECTION, Role.NOTICE)),
            entry("object-of-concern", new What(Kind.EXPRESSION_OF_CONCERN, Role.NOTICE)),
            entry("retraction-forward", new What(Kind.RETRACTION, Role.SUBJECT)),
            entry("retraction", new What(Kind.RETRACTION, Role.SUBJECT)),
            entry("partial-retraction", new What(Kind.PARTIAL_RETRACTION, Role.SUBJECT)),
            entry("correction-forward", new What(Kind.CORRECTION, Role.SUBJECT)),
            entry("correction", new What(Kind.CORRECTION, Role.SUBJECT)),
            entry("erratum", new What(Kind.CORRECTION, Role.SUBJECT)),
            entry("corrigendum", new What(Kind.CORRECTION, Role.SUBJECT)),
            entry("expression-of-concern", new What(Kind.EXPRESSION_OF_CONCERN, Role.SUBJECT)),
            entry("expression-of-concern-forward", new What(Kind.EXPRESSION_OF_CONCERN, Role.SUBJECT)));

    private JatsNotices() {}

    private record What(Kind kind, Role role) {}

    static List<Notice> read(XmlElement meta) {
        return meta.all("related-article").stream()
                .map(JatsNotices::notice)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Notice> notice(XmlElement related) {
        return Optional.ofNullable(TYPES.get(related.attribute("related-article-type")))
                .map(what -> new Notice(
                        what.kind,
                        what.role,
                        JatsLinks.doi(related).orElse(null),
                        JatsLinks.pmid(related).orElse(null),
                        Source.PUBLISHER));
    }
}
