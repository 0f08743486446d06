package org.lectern.ingest.parse.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Notice.Kind;
import org.lectern.ingest.parse.paper.Notice.Role;
import org.lectern.ingest.parse.paper.Notice.Source;

/** The notices that a page states, and those that its title or type tell without naming the other side. */
public final class Notices {

    private static final int MOST = 100;

    /** What a paper is by the head of its title (NISO RP-45, COPE): {@code RETRACTED: …}, {@code Correction to: …}. */
    private static final List<Head> HEADS = List.of(
            new Head(
                    Kind.RETRACTION,
                    Role.SUBJECT,
                    head("\\[?retracted(?: article| paper| chapter)?(?:\\]|\\s?[:\u2013\u2014-])")),
            new Head(Kind.WITHDRAWAL, Role.SUBJECT, head("\\[?withdrawn(?: article)?(?:\\]|\\s?[:\u2013\u2014-])")),
            new Head(Kind.REMOVAL, Role.SUBJECT, head("(?:temporary removal|\\[?removed)(?:\\]|\\s?[:\u2013\u2014-])")),
            new Head(
                    Kind.RETRACTION,
                    Role.NOTICE,
                    head(
                            "(?:notice of |statement of )?retraction(?: note| notice| statement)?(?: to| of| for)?\\s?(?:[:\u2013\u2014\u201c\"]|\\.?$)")),
            new Head(
                    Kind.CORRECTION,
                    Role.NOTICE,
                    head(
                            "(?:(?:author |publisher )?correction|corrigendum|erratum)(?: to| for)?\\s?(?:[:\u2013\u2014\u201c\"]|\\.?$)")),
            new Head(
                    Kind.EXPRESSION_OF_CONCERN,
                    Role.NOTICE,
                    head("(?:editorial )?expression of concern(?: to| for)?\\s?(?:[:\u2013\u2014\u201c\"]|\\.?$)")));

    /** Kinds of article that say the same, PubMed's and JATS'; folded. */
    private static final Map<String, Head> TYPES = Map.ofEntries(
            type("retractedpublication", Kind.RETRACTION, Role.SUBJECT),
            type("retractionofpublication", Kind.RETRACTION, Role.NOTICE),
            type("retractionnotice", Kind.RETRACTION, Role.NOTICE),
            type("retraction", Kind.RETRACTION, Role.NOTICE),
            type("partialretraction", Kind.PARTIAL_RETRACTION, Role.NOTICE),
            type("publishederratum", Kind.CORRECTION, Role.NOTICE),
            type("correction", Kind.CORRECTION, Role.NOTICE),
            type("corrigendum", Kind.CORRECTION, Role.NOTICE),
            type("erratum", Kind.CORRECTION, Role.NOTICE),
            type("expressionofconcern", Kind.EXPRESSION_OF_CONCERN, Role.NOTICE));

    private Notices() {}

    private record Head(Kind kind, Role role, Pattern form) {
        Notice notice(Source source) {
            return new Notice(kind, role, null, null, source);
        }
    }

    private static Pattern head(String form) {
        return Pattern.compile("(?i)^" + form);
    }

    private static Map.Entry<String, Head> type(String name, Kind kind, Role role) {
        return Map.entry(name, new Head(kind, role, head(name)));
    }

    /**
     * All notices of a paper: those stated, one without its other side only where no other says the same, then what title and
     * types tell and nothing stated does.
     */
    public static List<Notice> of(List<Notice> stated, String title, List<String> types, Source source) {
        Stream<Notice> all = stated.stream()
                .filter(notice -> notice.namesOtherSide()
                        || stated.stream().noneMatch(other -> other.namesOtherSide() && other.isLike(notice)));
        Stream<Notice> told = Stream.concat(
                        byTitle(title).stream(),
                        types.stream()
                                .map(type -> TYPES.get(Prose.folded(type)))
                                .flatMap(Stream::ofNullable))
                .map(head -> head.notice(source))
                .filter(notice -> stated.stream().noneMatch(notice::isLike));
        return Stream.concat(all, told).distinct().limit(MOST).toList();
    }

    private static Optional<Head> byTitle(String title) {
        return HEADS.stream().filter(head -> head.form.matcher(title).find()).findFirst();
    }
}
