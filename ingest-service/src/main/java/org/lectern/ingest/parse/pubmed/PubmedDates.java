package org.lectern.ingest.parse.pubmed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.DatedEvent.Kind;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.xml.XmlElement;

/** The dates of a record: of the issue, of the electronic publication, and of the manuscript. */
final class PubmedDates {

    /** What the issue's date is of journals that are not printed, by {@code PubModel}; of all others it is the print's. */
    private static final Map<String, Kind> ISSUES =
            Map.of("Electronic", Kind.ONLINE, "Electronic-eCollection", Kind.ISSUE);

    /** The history's days that say something of the paper, by {@code PubStatus}; the others are PubMed's own. */
    private static final Map<String, Kind> HISTORY = Map.of(
            "received", Kind.RECEIVED,
            "revised", Kind.REVISED,
            "accepted", Kind.ACCEPTED,
            "aheadofprint", Kind.ONLINE,
            "epublish", Kind.ONLINE,
            "ppublish", Kind.PRINT);

    private PubmedDates() {}

    static List<DatedEvent> read(XmlElement record, XmlElement article) {
        Kind issue = ISSUES.getOrDefault(article.attribute("PubModel"), Kind.PRINT);
        return Stream.of(
                        dated(issue, article.first("Journal", "JournalIssue", "PubDate").stream()),
                        dated(Kind.ONLINE, article.all("ArticleDate").stream()),
                        history(record))
                .flatMap(dates -> dates)
                .distinct()
                .toList();
    }

    private static Stream<DatedEvent> history(XmlElement record) {
        return record.all("PubmedData", "History", "PubMedPubDate").stream()
                .flatMap(date -> Stream.ofNullable(HISTORY.get(date.attribute("PubStatus")))
                        .flatMap(kind -> dated(kind, Stream.of(date))));
    }

    private static Stream<DatedEvent> dated(Kind kind, Stream<XmlElement> dates) {
        return dates.map(PubmedDates::date).flatMap(Optional::stream).map(date -> new DatedEvent(kind, date));
    }

    // A season keeps the year; MedlineDate is free text such as "2019 Jan-Feb".
    static Optional<PartialDate> date(XmlElement date) {
        return WrittenDate.ofParts(
                        date.textOf("Year").orElse(""),
                        date.textOf("Month").orElse(""),
                        date.textOf("Day").orElse(""))
                .or(() -> date.textOf("MedlineDate").flatMap(WrittenDate::read));
    }
}
