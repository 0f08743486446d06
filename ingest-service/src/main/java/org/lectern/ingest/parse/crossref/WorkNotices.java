package org.lectern.ingest.parse.crossref;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Notice;
import org.lectern.ingest.parse.paper.Notice.Kind;
import org.lectern.ingest.parse.paper.Notice.Role;
import org.lectern.ingest.parse.paper.Notice.Source;

/** What a work says of its own or another's standing (Crossmark's kinds of update); new versions and additions are no such word. */
final class WorkNotices {

    private static final Map<String, Kind> KINDS = Map.of(
            "retraction", Kind.RETRACTION,
            "partial-retraction", Kind.PARTIAL_RETRACTION,
            "withdrawal", Kind.WITHDRAWAL,
            "removal", Kind.REMOVAL,
            "correction", Kind.CORRECTION,
            "corrigendum", Kind.CORRECTION,
            "erratum", Kind.CORRECTION,
            "expression-of-concern", Kind.EXPRESSION_OF_CONCERN);

    private WorkNotices() {}

    /** One for each kind and other side, however many sources say it: the publisher's word goes before Retraction Watch's. */
    static List<Notice> read(Work work) {
        Collection<Notice> notices = Stream.concat(
                        notices(work.updatedBy(), Role.SUBJECT), notices(work.updateTo(), Role.NOTICE))
                .sorted(Comparator.comparing(Notice::source))
                .collect(Collectors.toMap(
                        notice -> List.of(notice.kind(), notice.role(), Optional.ofNullable(notice.doi())),
                        notice -> notice,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values();
        return List.copyOf(notices);
    }

    private static Stream<Notice> notices(List<Work.Update> updates, Role role) {
        return updates.stream().flatMap(update -> notice(update, role).stream());
    }

    private static Optional<Notice> notice(Work.Update update, Role role) {
        return Optional.ofNullable(KINDS.get(words(update.type()).replaceAll("[_ ]", "-")))
                .map(kind -> new Notice(kind, role, doi(update), null, source(update)));
    }

    private static @Nullable Doi doi(Work.Update update) {
        return Optional.ofNullable(update.doi()).flatMap(Doi::read).orElse(null);
    }

    private static Source source(Work.Update update) {
        return words(update.source()).equals("retraction-watch") ? Source.RETRACTION_WATCH : Source.PUBLISHER;
    }

    private static String words(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip().toLowerCase(Locale.ROOT);
    }
}
