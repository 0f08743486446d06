package org.lectern.ingest.parse.crossref;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.DatedEvent.Kind;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;

/** The dates of a work: of print, of its issue, of the electronic publication, and of the manuscript's acceptance. */
final class WorkDate {

    private WorkDate() {}

    static List<DatedEvent> read(Work work) {
        Work.Issue issue = work.journalIssue();
        List<DatedEvent> told = Stream.of(
                        dated(Kind.PRINT, work.publishedPrint()),
                        dated(Kind.ISSUE, issue == null ? null : issue.publishedPrint()),
                        dated(Kind.ONLINE, work.publishedOnline()),
                        dated(Kind.ISSUE, issue == null ? null : issue.publishedOnline()))
                .flatMap(dates -> dates)
                .toList();
        Stream<DatedEvent> publication = told.isEmpty() ? untold(work) : told.stream();
        return Stream.concat(publication, dated(Kind.ACCEPTED, work.accepted())).toList();
    }

    // Crossref makes these two from the others, as the earliest of them.
    private static Stream<DatedEvent> untold(Work work) {
        Stream<DatedEvent> published = Stream.of(
                        Optional.ofNullable(work.published()), Optional.ofNullable(work.issued()))
                .flatMap(Optional::stream)
                .flatMap(date -> dated(Kind.PUBLISHED, date))
                .limit(1);
        return Stream.concat(published, dated(Kind.ONLINE, work.posted()));
    }

    private static Stream<DatedEvent> dated(Kind kind, Work.@Nullable Published date) {
        return day(date).stream().map(day -> new DatedEvent(kind, day));
    }

    /** The first of its days; empty where none is stated, as in {@code [[null]]}. */
    static Optional<PartialDate> day(Work.@Nullable Published date) {
        return Stream.ofNullable(date)
                .flatMap(each -> each.dateParts().stream())
                .limit(1)
                .map(WorkDate::written)
                .map(WrittenDate::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String written(List<@Nullable String> parts) {
        return parts.stream().filter(Objects::nonNull).limit(3).collect(Collectors.joining("-"));
    }
}
