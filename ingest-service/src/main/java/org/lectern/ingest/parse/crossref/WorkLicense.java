package org.lectern.ingest.parse.crossref;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Licenses;
import org.lectern.ingest.parse.paper.PartialDate;

/**
 * The article's licence: of the version of record, else of no named version. One for the author's manuscript or for
 * mining is none of the article's, and one that begins later holds once the record itself is as late.
 */
final class WorkLicense {

    private static final List<String> VERSIONS = List.of("vor", "unspecified", "");

    private WorkLicense() {}

    static @Nullable String read(Work work) {
        return VERSIONS.stream()
                .flatMap(version -> of(work, version))
                .filter(license -> hasBegun(license, work))
                .map(license -> Licenses.read(Objects.requireNonNullElse(license.url(), "")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Work.License> of(Work work, String version) {
        return work.license().stream()
                .filter(license -> Objects.requireNonNullElse(license.version(), "")
                        .toLowerCase(Locale.ROOT)
                        .equals(version));
    }

    private static boolean hasBegun(Work.License license, Work work) {
        if (license.delayInDays() <= 0) {
            return true;
        }
        Optional<PartialDate> start = WorkDate.day(license.start());
        Optional<PartialDate> now = WorkDate.day(work.indexed());
        return start.isPresent()
                && now.isPresent()
                && start.get().value().compareTo(now.get().value()) <= 0;
    }
}
