package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.ld;
import static org.lectern.ingest.parse.html.Rule.meta;
import static org.lectern.ingest.parse.html.Rule.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.DatedEvent.Kind;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.text.Citation;

/** The dates that a page states by what happened on them, one of each kind, tags before labels. */
final class DatedEventFields {

    private static final String MONTH = "\\p{Lu}[\\p{L}]{2,8}\\.?";
    private static final String DATE = "(\\d{1,2}(?:st|nd|rd|th)? " + MONTH + ",? (?:19|20)\\d\\d|" + MONTH
            + "(?: \\d{1,2}(?:st|nd|rd|th)?,?)? (?:19|20)\\d\\d|(?:19|20)\\d\\d[-/]\\d\\d(?:[-/]\\d\\d)?|(?:19|20)\\d\\d "
            + MONTH
            + "(?: \\d{1,2}\\b)?|\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)\\d\\d)";

    static final Field<PartialDate> PRINT =
            Field.of("dates.print", shown("published in print|print(?:ed)? publication|publication in print"));

    static final Field<PartialDate> ISSUE = Field.of(
            "dates.issue",
            meta(
                    "citation_publication_date",
                    WrittenDate::read), // HighWire's: of the issue, beside citation_online_date
            meta("citation_cover_date", WrittenDate::read),
            meta("prism.coverdate", WrittenDate::read),
            shown("issue date|cover date"));

    static final Field<PartialDate> PUBLISHED = Field.of(
            "dates.published",
            meta("prism.publicationdate", WrittenDate::read),
            meta("citation_date", WrittenDate::read),
            ld("datePublished", WrittenDate::read),
            meta("dc.issued", WrittenDate::read),
            meta("dc.date.issued", WrittenDate::read),
            meta("dc.date", WrittenDate::read),
            meta("eprints.date", WrittenDate::read));

    static final Field<PartialDate> ONLINE = Field.of(
            "dates.online",
            meta("citation_online_date", WrittenDate::read),
            shown(
                    "published (?:online|on the web)(?: first)?|first published(?: online)?|available online|e-?pub(?: ahead of print)?|online publication"));

    static final Field<PartialDate> ACCEPTED = Field.of(
            "dates.accepted",
            meta("dc.dateaccepted", WrittenDate::read),
            meta("dc.date.dateaccepted", WrittenDate::read),
            meta("dc.date.accepted", WrittenDate::read),
            meta("prism.dateaccepted", WrittenDate::read),
            shown("accepted(?: for publication)?"));

    static final Field<PartialDate> REVISED =
            Field.of("dates.revised", shown("revised|received in revised form|revision received"));

    static final Field<PartialDate> RECEIVED = Field.of(
            "dates.received",
            meta("dc.datesubmitted", WrittenDate::read),
            meta("dc.date.datesubmitted", WrittenDate::read),
            meta("dc.date.submitted", WrittenDate::read),
            meta("prism.datereceived", WrittenDate::read),
            shown("received"));

    /** In the order of kinds. */
    private static final Map<Kind, Field<PartialDate>> KINDS = new EnumMap<>(Map.of(
            Kind.PRINT, PRINT,
            Kind.ISSUE, ISSUE,
            Kind.PUBLISHED, PUBLISHED,
            Kind.ONLINE, ONLINE,
            Kind.ACCEPTED, ACCEPTED,
            Kind.REVISED, REVISED,
            Kind.RECEIVED, RECEIVED));

    private DatedEventFields() {}

    /**
     * All of them in the order of kinds.
     *
     * @param best the date that stands for the paper, which is among them
     */
    static List<DatedEvent> read(Tags tags, @Nullable PartialDate best) {
        List<DatedEvent> stated = KINDS.entrySet().stream()
                .flatMap(kind -> kind.getValue().value(tags).stream()
                        .map(date -> new DatedEvent(kind.getKey(), meant(date, best))))
                .toList();
        Stream<DatedEvent> unlisted = Stream.ofNullable(best)
                .filter(date -> stated.stream().noneMatch(event -> event.date().equals(date)))
                .map(date -> new DatedEvent(isCited(tags, date) ? Kind.ISSUE : Kind.PUBLISHED, date));
        return Stream.concat(unlisted, stated.stream()).toList();
    }

    // Systems that must have a day write the first of January for a year.
    private static PartialDate meant(PartialDate date, @Nullable PartialDate best) {
        return date.value().endsWith("-01-01") && !date.equals(best) ? new PartialDate(date.year()) : date;
    }

    private static boolean isCited(Tags tags, PartialDate date) {
        return tags.shown().citation().map(Citation::date).filter(date::equals).isPresent();
    }

    // The label in the page's own words, then the date.
    private static Rule<PartialDate> shown(String words) {
        Pattern label = Pattern.compile("(?i)\\b(?:" + words + ")(?: date| on)?\\s?:?\\s?" + DATE);
        return rule(
                "label \"" + words.replaceFirst("[|(].*", "").strip() + "\"",
                tags -> tags.shown().histories().stream()
                        .map(label::matcher)
                        .filter(Matcher::find)
                        .map(found -> WrittenDate.read(found.group(1)))
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
