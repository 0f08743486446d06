package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.ld;
import static org.lectern.ingest.parse.html.Rule.meta;
import static org.lectern.ingest.parse.html.Rule.microdata;
import static org.lectern.ingest.parse.html.Rule.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.text.Citation;

/** The day of publication: of the issue, then online, then whatever is called a date; at last what the page shows. */
final class DateField {

    private static final Label PUBLISHED = Label.of(
            "ar da fi e- ep pu po is av",
            "(?i)(?:article |date of )?(?:first |e-?)?(?:publi(?:shed|cation)|posted|issued?|available)(?: date)?(?: first)?(?: online| on the web)?"
                    + "(?: date| on| as)?(?: ?\\((?:web|online|print)\\))?\\s*:?\\s*(?=\\d|\\p{Lu}|$)");
    private static final int YEAR = 4;
    private static final Pattern DAY_ALONE = Pattern.compile(
            "\\(?(?:\\d{1,2} )?\\p{Lu}\\p{Ll}{2,9}\\.?(?: \\d{1,2},)? (?:19|20)\\d\\d\\)?|(?:19|20)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern COPYRIGHT = Pattern.compile("(?:\u00a9|\\bCopyright)[^0-9]{0,80}((?:19|20)\\d\\d)\\b");

    /** Tags for the day on which the page was first there. */
    private static final List<String> DAYS = List.of("dc.date", "dc.date.issued", "article:published_time");

    /** What tags state. */
    static final Field<PartialDate> STATED = Field.of(
            "date",
            meta("citation_publication_date", WrittenDate::read),
            meta("citation_cover_date", WrittenDate::read),
            meta("prism.coverdate", WrittenDate::read),
            meta("prism.publicationdate", WrittenDate::read),
            meta("citation_date", WrittenDate::read),
            ld("datePublished", WrittenDate::read),
            meta("dc.issued", WrittenDate::read),
            meta("dc.date.issued", WrittenDate::read),
            meta("dc.date", WrittenDate::read),
            meta("eprints.date", WrittenDate::read),
            meta("citation_online_date", WrittenDate::read),
            meta("citation_year", WrittenDate::read),
            meta("article:published_time", WrittenDate::read));

    static final Field<PartialDate> DATE = STATED.before(rule("day of a false first of January", DateField::corrected))
            .then(
                    microdata("datePublished", WrittenDate::read),
                    rule(
                            "OpenURL rft.date",
                            tags -> tags.shown().openUrl("rft.date").flatMap(WrittenDate::read)),
                    rule(
                            "citation line, or label \"published\" of the same year",
                            tags -> shown(tags).findFirst()),
                    rule("day below the title", DateField::alone),
                    rule("year of the copyright", DateField::copyright));

    private DateField() {}

    // Systems that must have a day write the first of January for a year; what else the page says of that year is
    // truer.
    private static Optional<PartialDate> corrected(Tags tags) {
        return STATED.value(tags)
                .filter(DateField::isFirst)
                .flatMap(date -> Stream.concat(shown(tags), DAYS.stream().flatMap(tag -> dates(tags, tag)))
                        .filter(other -> other.year().equals(date.year()) && !isFirst(other))
                        .findFirst());
    }

    private static boolean isFirst(PartialDate date) {
        return date.value().endsWith("-01-01");
    }

    private static Stream<PartialDate> dates(Tags tags, String tag) {
        return tags.all(tag).stream().map(WrittenDate::read).flatMap(Optional::stream);
    }

    // A line that cites tells the year at least; a label with the day of that year tells more.
    private static Stream<PartialDate> shown(Tags tags) {
        Optional<PartialDate> cited = tags.shown().citation().map(Citation::date);
        Optional<PartialDate> labelled = labelled(tags);
        boolean finer = cited.isPresent()
                && cited.get().value().length() == YEAR
                && labelled.filter(date -> date.year().equals(cited.get().value()))
                        .isPresent();
        return Stream.of(finer ? labelled : cited, labelled).flatMap(Optional::stream);
    }

    private static Optional<PartialDate> labelled(Tags tags) {
        return tags.shown()
                .labelled(PUBLISHED)
                .filter(text -> text.length() <= 60)
                .map(text -> WrittenDate.read(text.replaceFirst("[.;,)]+$", "")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<PartialDate> alone(Tags tags) {
        return tags.shown()
                .masthead()
                .below()
                .map(Line::text)
                .filter(text -> DAY_ALONE.matcher(text).matches())
                .map(WrittenDate::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<PartialDate> copyright(Tags tags) {
        return tags.shown().masthead().places().stream()
                .flatMap(Masthead.Place::lines)
                .map(line -> COPYRIGHT.matcher(line.text()))
                .filter(Matcher::find)
                .map(year -> WrittenDate.read(year.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
