package org.lectern.ingest.parse.ris;

import java.util.Optional;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.tagged.TaggedFields;

/** The date: the year of publication, more precise where the field for the date agrees with it. */
final class RisDate {

    private RisDate() {}

    static Optional<PartialDate> read(TaggedFields fields) {
        Optional<PartialDate> published = fields.first("PY", "Y1").flatMap(RisDate::parts);
        Optional<PartialDate> day = fields.first("DA").flatMap(stated -> day(stated, published.orElse(null)));
        return published
                .map(year -> day.filter(more -> isMorePrecise(more, year)).orElse(year))
                .or(() -> day);
    }

    private static boolean isMorePrecise(PartialDate day, PartialDate year) {
        return day.value().startsWith(year.value());
    }

    // "Mar 26" alone, as some write it, is a day of the year that stands elsewhere.
    private static Optional<PartialDate> day(String stated, @org.jspecify.annotations.Nullable PartialDate published) {
        Optional<PartialDate> whole = parts(stated);
        return published == null ? whole : whole.or(() -> WrittenDate.read(published.year() + " " + stated));
    }

    // The standard's form is 2024/03/26/other words, each part perhaps blank.
    private static Optional<PartialDate> parts(String stated) {
        String[] parts = stated.strip().split("/", 4);
        return parts.length > 2 && parts[0].length() == 4
                ? WrittenDate.ofParts(parts[0], parts[1], parts[2])
                : WrittenDate.read(stated);
    }
}
