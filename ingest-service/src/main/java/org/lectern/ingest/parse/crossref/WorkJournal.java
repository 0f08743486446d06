package org.lectern.ingest.parse.crossref;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.Journal;

/** The journal or book of a work with its short title and numbers. */
final class WorkJournal {

    private WorkJournal() {}

    static @Nullable Journal read(Work work) {
        Optional<String> abbreviation = CrossrefPaper.first(work.shortContainerTitle());
        return CrossrefPaper.first(work.containerTitle())
                .or(() -> abbreviation)
                .map(title -> new Journal(
                        title,
                        abbreviation.filter(brief -> !brief.equals(title)).orElse(null),
                        null,
                        numbers(Stream.concat(work.issn().stream(), typed(work, ""))),
                        number(work, "print"),
                        number(work, "electronic")))
                .orElse(null);
    }

    private static @Nullable Issn number(Work work, String type) {
        return numbers(typed(work, type)).stream().findFirst().orElse(null);
    }

    /** The numbers of that type; of each where it is blank. */
    private static Stream<String> typed(Work work, String type) {
        return work.issnType().stream()
                .filter(issn -> type.isEmpty() || type.equals(issn.type()))
                .flatMap(issn -> Stream.ofNullable(issn.value()));
    }

    private static List<Issn> numbers(Stream<String> written) {
        return written.map(Issn::read).flatMap(Optional::stream).toList();
    }
}
