package org.lectern.ingest.parse.crossref;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;

/** The date of the issue, else of the electronic publication, as for PubMed's records. */
final class WorkDate {

    private WorkDate() {}

    static Optional<PartialDate> read(Work work) {
        Work.Issue issue = work.journalIssue();
        return Stream.of(
                        work.publishedPrint(),
                        issue == null ? null : issue.publishedPrint(),
                        work.publishedOnline(),
                        issue == null ? null : issue.publishedOnline(),
                        work.published(),
                        work.issued(),
                        work.posted())
                .map(WorkDate::day)
                .flatMap(Optional::stream)
                .findFirst();
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
