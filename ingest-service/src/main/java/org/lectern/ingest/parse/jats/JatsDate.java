package org.lectern.ingest.parse.jats;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.xml.XmlElement;

/** The date of the issue, else of the electronic publication, as for PubMed's records. */
final class JatsDate {

    /** Kinds of dates, best first; one that is not listed comes last. */
    private static final List<String> KINDS = List.of(
            "ppub",
            "print",
            "epub-ppub",
            "collection",
            "issue",
            "issue-pub",
            "cover",
            "cover-date",
            "epub",
            "electronic",
            "online",
            "web",
            "pub",
            "publication",
            "published",
            "final");
    /** Days on which something else happened. */
    private static final Set<String> NO_PUBLICATION = Set.of(
            "received",
            "accepted",
            "rev-recd",
            "rev-request",
            "preprint",
            "submitted",
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

    private JatsDate() {}

    static Optional<PartialDate> read(XmlElement meta) {
        return best(meta.all("pub-date"))
                .or(() -> best(meta.all("history", "date").stream()
                        .filter(date -> KINDS.contains(kind(date)))
                        .toList()));
    }

    private static Optional<PartialDate> best(List<XmlElement> dates) {
        return dates.stream()
                .filter(date -> !NO_PUBLICATION.contains(kind(date)))
                .sorted(Comparator.comparingInt(JatsDate::rank))
                .map(JatsDate::date)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static int rank(XmlElement date) {
        int rank = KINDS.indexOf(kind(date));
        return rank < 0 ? KINDS.size() : rank;
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
