package org.lectern.ingest.parse.jats;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.DatedEvent.Kind;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.xml.XmlElement;

/**
 * The dates of an article: of its publications, then of its manuscript's history.
 *
 * @param published days of publication, in the document's order
 * @param history days of the history, in the document's order
 */
record JatsDates(List<DatedEvent> published, List<DatedEvent> history) {

    /** What the values of {@code pub-type}, {@code date-type} and {@code publication-format} say. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            entry("ppub", Kind.PRINT),
            entry("print", Kind.PRINT),
            entry("epub-ppub", Kind.PRINT),
            entry("issue", Kind.ISSUE),
            entry("issue-pub", Kind.ISSUE),
            entry("cover", Kind.ISSUE),
            entry("cover-date", Kind.ISSUE),
            entry("collection", Kind.ISSUE),
            entry("pub", Kind.PUBLISHED),
            entry("publication", Kind.PUBLISHED),
            entry("published", Kind.PUBLISHED),
            entry("final", Kind.PUBLISHED),
            entry("", Kind.PUBLISHED),
            entry("epub", Kind.ONLINE),
            entry("electronic", Kind.ONLINE),
            entry("online", Kind.ONLINE),
            entry("web", Kind.ONLINE),
            entry("accepted", Kind.ACCEPTED),
            entry("rev-recd", Kind.REVISED),
            entry("revised", Kind.REVISED),
            entry("received", Kind.RECEIVED),
            entry("submitted", Kind.RECEIVED));

    /** Days on which something else happened. */
    private static final Set<String> OTHER = Set.of(
            "rev-request",
            "preprint",
            "nihms-submitted",
            "pmc-release",
            "open-access",
            "corrected",
            "ecorrected",
            "retracted",
            "eretracted",
            "retraction-pub",
            "update",
            "registration",
            "embargo");

    private static final Set<String> PUBLICATION = Set.of("", "pub", "publication", "published");

    static JatsDates read(XmlElement meta) {
        List<XmlElement> stated = meta.all("pub-date");
        List<DatedEvent> known = events(stated.stream());
        List<DatedEvent> history = events(
                Stream.concat(meta.all("history", "date").stream(), meta.all("pub-history", "event", "date").stream()));
        return new JatsDates(known.isEmpty() ? unknown(stated) : known, history);
    }

    /** All of them. */
    List<DatedEvent> all() {
        return Stream.concat(published.stream(), history.stream()).distinct().toList();
    }

    /** The best of the publications; the history counts where there is none. */
    Optional<PartialDate> best() {
        return DatedEvent.best(published).or(() -> DatedEvent.best(history));
    }

    private static List<DatedEvent> events(Stream<XmlElement> dates) {
        return dates.flatMap(each -> Stream.ofNullable(KINDS.get(kind(each)))
                        .flatMap(kind -> date(each).stream().map(date -> new DatedEvent(kind, date))))
                .toList();
    }

    // Publishers have kinds of their own.
    private static List<DatedEvent> unknown(List<XmlElement> dates) {
        return dates.stream()
                .filter(each -> !OTHER.contains(kind(each)))
                .map(JatsDates::date)
                .flatMap(Optional::stream)
                .limit(1)
                .map(date -> new DatedEvent(Kind.PUBLISHED, date))
                .toList();
    }

    // One attribute says it all up to 1.0; since 1.1 one says what happened and one in which form.
    private static String kind(XmlElement date) {
        String type = Stream.of(date.attribute("pub-type"), date.attribute("date-type"))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        String format = date.attribute("publication-format").toLowerCase(Locale.ROOT);
        return PUBLICATION.contains(type) && !format.isBlank() ? format : type;
    }

    private static Optional<PartialDate> date(XmlElement date) {
        return WrittenDate.ofParts(
                        date.textOf("year").orElse(""),
                        date.textOf("month").orElse(""),
                        date.textOf("day").orElse(""))
                .or(() -> WrittenDate.read(date.attribute("iso-8601-date")))
                .or(() -> date.textOf("string-date").flatMap(WrittenDate::read));
    }
}
