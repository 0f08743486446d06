package org.lectern.ingest.parse.nbib;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.DatedEvent.Kind;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.tagged.TaggedFields;

/** The dates of a record: of the issue, of the electronic publication, and of the manuscript; PubMed's own are none. */
final class NbibDates {

    /** What the issue's date is of, by publication status. */
    private static final Map<String, Kind> STATUS =
            Map.of("ppublish", Kind.PRINT, "epublish", Kind.ONLINE, "aheadofprint", Kind.ONLINE);

    private static final Map<String, Kind> HISTORY = Map.of(
            "received", Kind.RECEIVED,
            "revised", Kind.REVISED,
            "accepted", Kind.ACCEPTED,
            "aheadofprint", Kind.ONLINE,
            "epublish", Kind.ONLINE,
            "ppublish", Kind.PRINT);

    private static final Pattern EVENT = Pattern.compile("([0-9/]{4,10}).{0,10}\\[([a-z]{1,20})]");

    private NbibDates() {}

    static List<DatedEvent> read(TaggedFields fields) {
        return Stream.of(
                        dated(issue(fields), fields.values("DP")),
                        dated(Kind.ONLINE, fields.values("DEP")),
                        history(fields))
                .flatMap(dates -> dates)
                .distinct()
                .toList();
    }

    // A collection on the web has a date of its own, which the citation in SO names.
    private static Kind issue(TaggedFields fields) {
        return fields.values("SO").anyMatch(citation -> citation.contains("eCollection"))
                ? Kind.ISSUE
                : fields.first("PST").map(Prose::tidy).map(STATUS::get).orElse(Kind.PUBLISHED);
    }

    private static Stream<DatedEvent> history(TaggedFields fields) {
        return fields.values("PHST")
                .map(EVENT::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .flatMap(NbibDates::event);
    }

    private static Stream<DatedEvent> event(MatchResult event) {
        return Stream.ofNullable(HISTORY.get(event.group(2))).flatMap(kind -> dated(kind, Stream.of(event.group(1))));
    }

    private static Stream<DatedEvent> dated(Kind kind, Stream<String> written) {
        return written.map(WrittenDate::read).flatMap(Optional::stream).map(date -> new DatedEvent(kind, date));
    }
}
