package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Notice;
import org.lectern.ingest.parse.paper.Notice.Kind;
import org.lectern.ingest.parse.paper.Notice.Role;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Notices;

/** What a page says of its paper's standing. All of it holds, so each rule adds what it finds, and none wins. */
final class NoticeField {

    /** Name of the rule that reads what the page shows. */
    static final String SHOWN = "banner or label of a notice";

    static final Field<List<Notice>> NOTICES = Field.of(
            "notices",
            rule("prism.hascorrection", linked(Kind.CORRECTION, Role.SUBJECT, tags -> tags.all("prism.hascorrection"))),
            rule(
                    "prism.iscorrectionof",
                    linked(Kind.CORRECTION, Role.NOTICE, tags -> tags.all("prism.iscorrectionof"))),
            rule("schema.org correction", linked(Kind.CORRECTION, Role.SUBJECT, tags -> tags.ld("correction"))),
            rule("schema.org creativeWorkStatus", linked(Kind.RETRACTION, Role.SUBJECT, NoticeField::retracted)),
            rule(
                    SHOWN,
                    tags -> any(VisibleNotices.find(tags).stream()
                            .map(VisibleNotices.Seen::notice)
                            .distinct()
                            .toList())));

    private NoticeField() {}

    static List<Notice> read(Tags tags, String title, List<String> types) {
        List<Notice> stated = NOTICES.all(tags).stream()
                .flatMap(found -> found.value().stream())
                .toList();
        return Notices.of(stated, title, types, Source.PUBLISHER).stream()
                .map(notice ->
                        notice.namesOtherSide() || notice.role() == Role.SUBJECT ? notice : completed(notice, tags))
                .toList();
    }

    private static Notice completed(Notice notice, Tags tags) {
        return new Notice(
                notice.kind(), notice.role(), VisibleNotices.original(tags).orElse(null), null, notice.source());
    }

    private static List<String> retracted(Tags tags) {
        return tags.ld("creativeWorkStatus").stream()
                .filter(status -> status.strip().equalsIgnoreCase("retracted"))
                .toList();
    }

    private static Function<Tags, Optional<List<Notice>>> linked(
            Kind kind, Role role, Function<Tags, List<String>> links) {
        return tags -> any(links.apply(tags).stream()
                .map(link -> new Notice(kind, role, Doi.read(link).orElse(null), null, Source.PUBLISHER))
                .distinct()
                .toList());
    }

    private static Optional<List<Notice>> any(List<Notice> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
