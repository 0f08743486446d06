package org.lectern.ingest.parse.pubmed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Notice;
import org.lectern.ingest.parse.paper.Notice.Kind;
import org.lectern.ingest.parse.paper.Notice.Role;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.xml.XmlElement;

/** What a record says of its paper's standing, by {@code RefType}; comments, updates and reprints are no word about it. */
final class PubmedNotices {

    private static final Map<String, What> TYPES = Map.of(
            "RetractionIn", new What(Kind.RETRACTION, Role.SUBJECT),
            "RetractionOf", new What(Kind.RETRACTION, Role.NOTICE),
            "PartialRetractionIn", new What(Kind.PARTIAL_RETRACTION, Role.SUBJECT),
            "PartialRetractionOf", new What(Kind.PARTIAL_RETRACTION, Role.NOTICE),
            "ErratumIn", new What(Kind.CORRECTION, Role.SUBJECT),
            "ErratumFor", new What(Kind.CORRECTION, Role.NOTICE),
            "ExpressionOfConcernIn", new What(Kind.EXPRESSION_OF_CONCERN, Role.SUBJECT),
            "ExpressionOfConcernFor", new What(Kind.EXPRESSION_OF_CONCERN, Role.NOTICE));

    private PubmedNotices() {}

    private record What(Kind kind, Role role) {}

    static List<Notice> read(XmlElement citation) {
        return citation.all("CommentsCorrectionsList", "CommentsCorrections").stream()
                .map(PubmedNotices::notice)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Notice> notice(XmlElement comment) {
        return Optional.ofNullable(TYPES.get(comment.attribute("RefType")))
                .map(what -> new Notice(
                        what.kind,
                        what.role,
                        // The source is a citation in words, which may end in the DOI.
                        comment.textOf("RefSource").flatMap(Doi::cited).orElse(null),
                        comment.textOf("PMID").flatMap(Pmid::read).orElse(null),
                        Source.PUBMED));
    }
}
