package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Notice;
import org.lectern.ingest.parse.paper.Notice.Kind;
import org.lectern.ingest.parse.paper.Notice.Role;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Notices;

/** What a page says of its paper's standing, in PRISM and schema.org, in its title and its type: all of it, so no table. */
final class NoticeField {

    private NoticeField() {}

    static List<Notice> read(Tags tags, String title, List<String> types) {
        List<Notice> stated = Stream.of(
                        tags.all("prism.hascorrection").stream()
                                .map(link -> notice(Kind.CORRECTION, Role.SUBJECT, link)),
                        tags.all("prism.iscorrectionof").stream()
                                .map(link -> notice(Kind.CORRECTION, Role.NOTICE, link)),
                        tags.ld("correction").stream().map(link -> notice(Kind.CORRECTION, Role.SUBJECT, link)),
                        tags.ld("creativeWorkStatus").stream().flatMap(status -> status(status).stream()))
                .flatMap(notices -> notices)
                .toList();
        return Notices.of(stated, title, types, Source.PUBLISHER);
    }

    private static Optional<Notice> status(String status) {
        return status.strip().equalsIgnoreCase("retracted")
                ? Optional.of(notice(Kind.RETRACTION, Role.SUBJECT, ""))
                : Optional.empty();
    }

    private static Notice notice(Kind kind, Role role, String link) {
        return new Notice(kind, role, Doi.read(link).orElse(null), null, Source.PUBLISHER);
    }
}
