package org.lectern.ingest.parse.crossref;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.jats.JatsMarkup;
import org.lectern.ingest.parse.paper.Grant;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.TrialRegistration;

/** What a work rests on: its trials, its grants and how many references it has. */
final class WorkBasis {

    private WorkBasis() {}

    // Publishers deposit the numbers in small letters as well.
    static List<TrialRegistration> trials(Work work) {
        return work.trials().stream()
                .map(trial -> Objects.requireNonNullElse(trial.number(), ""))
                .flatMap(number -> Stream.of(number, number.toUpperCase(Locale.ROOT))
                        .map(TrialRegistration::in)
                        .filter(found -> !found.isEmpty())
                        .limit(1))
                .flatMap(List::stream)
                .toList();
    }

    /** One for each award, and one for a funder that names none. */
    static List<Grant> grants(Work work) {
        return work.funder().stream().flatMap(WorkBasis::grants).toList();
    }

    private static Stream<Grant> grants(Work.Funder funder) {
        String name = Optional.ofNullable(funder.name())
                .map(JatsMarkup::text)
                .map(Prose::orNull)
                .orElse(null);
        List<String> awards = funder.award().stream()
                .flatMap(award -> Stream.ofNullable(Prose.orNull(award)))
                .toList();
        return awards.isEmpty()
                ? Stream.ofNullable(name).map(agency -> new Grant(null, agency, null))
                : awards.stream().map(award -> new Grant(award, name, null));
    }

    // None is what Crossref says of a publisher that deposits no references.
    static @Nullable Integer referenceCount(Work work) {
        return Stream.of(Optional.ofNullable(work.referencesCount()), Optional.ofNullable(work.referenceCount()))
                .flatMap(Optional::stream)
                .filter(count -> count > 0)
                .findFirst()
                .orElse(null);
    }
}
