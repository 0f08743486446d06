package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.ld;
import static org.lectern.ingest.parse.html.Rule.meta;
import static org.lectern.ingest.parse.html.Rule.microdata;
import static org.lectern.ingest.parse.html.Rule.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.text.Citation;

/** Where the paper appeared: journal, volume, issue and pages. */
final class JournalFields {

    private static final Label ISSN_LABEL =
            Label.of("is ei e- pi p- on pr el", "(?i)(?:(?:e|p|online|print|electronic)[ -]?)?issn\\b");
    private static final Label PAGES_LABEL = Label.of("pa pp", "(?i)(?:pages?|pp\\.?)\\b(?=[\\s:.]|$)");
    private static final Pattern RANGE =
            Pattern.compile("[A-Za-z]{0,3}\\d{1,7} ?[-\u2013\u2014] ?[A-Za-z]{0,3}\\d{1,7}");
    private static final int MOST_ISSNS = 3;
    private static final Pattern NUMBER_LABEL = Pattern.compile("(?i)^(?:vol(?:ume)?|no|number|issue)\\.? ");
    private static final Pattern NUMBER = Pattern.compile("[1-9]|\\p{L}");
    private static final Pattern BETWEEN_ISSNS = Pattern.compile("[;,|]|\\s{2,}");
    private static final Pattern BARE_ISSN = Pattern.compile("(?i)(?:(?:e-?|p-?)?issn:? ?)?\\d{4}-\\d{3}[\\dX]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Pattern URN = Pattern.compile("(?i)^urn:");
    private static final Pattern PAGE_LABEL = Pattern.compile("^pp?\\.? ?(?=\\d)");

    static final Field<String> JOURNAL = Field.of(
            "journal",
            meta("citation_journal_title", Markup::plain),
            meta("prism.publicationname", Markup::plain),
            ld("isPartOf.isPartOf.isPartOf.name", Markup::plain),
            ld("isPartOf.isPartOf.name", Markup::plain),
            ld("isPartOf.name", Markup::plain),
            meta("citation_conference_title", Markup::plain),
            meta("citation_inbook_title", Markup::plain),
            meta("dc.ispartof", JournalFields::name),
            meta("dc.source", JournalFields::name),
            meta("citation_journal_abbrev", JournalFields::abbreviation),
            rule("OpenURL rft.jtitle", tags -> tags.shown().openUrl("rft.jtitle")),
            rule("shown name", VisibleJournal::find));

    static final Field<String> ABBREVIATION = Field.of(
            "abbreviation",
            meta("citation_journal_abbrev", JournalFields::abbreviation),
            meta("citation_journal_abbreviation", JournalFields::abbreviation));

    static final Field<List<Issn>> ISSN = Field.of(
            "issn",
            rule("citation_issn", tags -> issns(tags.all("citation_issn"))),
            rule("prism.issn", tags -> issns(concat(tags, "prism.issn", "prism.eissn"))),
            rule(
                    "schema.org issn",
                    tags -> issns(
                            Stream.of("isPartOf.issn", "isPartOf.isPartOf.issn", "isPartOf.isPartOf.isPartOf.issn")
                                    .flatMap(path -> tags.ld(path).stream())
                                    .toList())),
            rule("dc.source.issn", tags -> issns(concat(tags, "dc.source.issn", "dc.identifier.issn"))),
            rule("dc.ispartof", tags -> issns(tags.all("dc.ispartof"))),
            rule("dc.identifier", tags -> issns(bareIssns(tags.all("dc.identifier")))),
            rule("shown ISSN", JournalFields::shownIssns));

    static final Field<String> VOLUME = Field.of(
            "volume",
            rule("citation_volume", JournalFields::volume),
            meta("prism.volume", JournalFields::number),
            ld("volumeNumber", JournalFields::number),
            ld("isPartOf.volumeNumber", JournalFields::number),
            ld("isPartOf.isPartOf.volumeNumber", JournalFields::number),
            meta("dc.source.volume", JournalFields::number),
            microdata("volumeNumber", JournalFields::number),
            rule(
                    "OpenURL rft.volume",
                    tags -> tags.shown().openUrl("rft.volume").flatMap(JournalFields::number)),
            rule("citation line", tags -> tags.shown().citation().map(Citation::volume)));

    static final Field<String> ISSUE = Field.of(
            "issue",
            meta("citation_issue", JournalFields::number),
            meta("prism.number", JournalFields::number),
            ld("issueNumber", JournalFields::number),
            ld("isPartOf.issueNumber", JournalFields::number),
            meta("dc.source.issue", JournalFields::number),
            microdata("issueNumber", JournalFields::number),
            rule("OpenURL rft.issue", tags -> tags.shown().openUrl("rft.issue").flatMap(JournalFields::number)),
            rule("citation line", JournalFields::issueOfSameVolume));

    static final Field<PageRange> PAGES = Field.of(
            "pages",
            rule("citation_firstpage and citation line", JournalFields::completed),
            rule(
                    "citation_firstpage",
                    tags -> pages(
                            tags.first("citation_firstpage").orElse(null),
                            tags.first("citation_lastpage")
                                    .or(() -> prismLast(tags))
                                    .orElse(null))),
            rule(
                    "prism.startingpage",
                    tags -> pages(
                            tags.first("prism.startingpage").orElse(null),
                            tags.first("prism.endingpage").orElse(null))),
            rule(
                    "schema.org pageStart",
                    tags -> pages(
                            tags.ld("pageStart").stream().findFirst().orElse(null),
                            tags.ld("pageEnd").stream().findFirst().orElse(null))),
            ld("pagination", JournalFields::range),
            meta("citation_elocation_id", JournalFields::range),
            meta("citation_article_number", JournalFields::range),
            meta("dc.identifier.pagenumber", JournalFields::range),
            meta("citation_pages", JournalFields::range),
            meta("citation_publication_number", JournalFields::range),
            meta("citation_mjid", mjid -> range(mjid.substring(mjid.lastIndexOf('/') + 1))),
            rule(
                    "OpenURL rft.spage",
                    tags -> pages(
                            tags.shown().openUrl("rft.spage").orElse(null),
                            tags.shown().openUrl("rft.epage").orElse(null))),
            rule(
                    "citation line",
                    tags -> tags.shown().citation().map(Citation::pages).filter(range -> range.first() != null)),
            rule("label \"pages\"", JournalFields::labelled));

    private JournalFields() {}

    private static Optional<String> name(String content) {
        Predicate<String> isName = name ->
                name.length() <= 200 && !name.contains("://") && name.chars().noneMatch(Character::isDigit);
        return Markup.plain(content).filter(isName);
    }

    // Systems that know no abbreviation write the journal's number.
    private static Optional<String> abbreviation(String content) {
        return Markup.plain(content).filter(name -> LETTERS.matcher(name).find());
    }

    // The last page stands in one vocabulary only.
    private static Optional<String> prismLast(Tags tags) {
        return tags.first("citation_firstpage").equals(tags.first("prism.startingpage"))
                ? tags.first("prism.endingpage")
                : Optional.empty();
    }

    // Sites write 0 or a dash where there is none.
    private static Optional<String> number(String content) {
        return Markup.plain(content)
                .map(number -> NUMBER_LABEL.matcher(number.replace('_', ' ')).replaceFirst(""))
                .filter(number ->
                        number.length() <= 60 && NUMBER.matcher(number).find());
    }

    private static Optional<List<Issn>> issns(List<String> contents) {
        List<Issn> found = contents.stream()
                .flatMap(content -> BETWEEN_ISSNS.splitAsStream(content))
                .map(content -> URN.matcher(content).replaceFirst(""))
                .map(Issn::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static List<String> bareIssns(List<String> identifiers) {
        return identifiers.stream()
                .filter(identifier -> BARE_ISSN.matcher(identifier).matches())
                .toList();
    }

    private static List<String> concat(Tags tags, String one, String other) {
        return Stream.concat(tags.all(one).stream(), tags.all(other).stream()).toList();
    }

    private static Optional<PageRange> pages(@Nullable String first, @Nullable String last) {
        Optional<PageRange> range = Optional.ofNullable(first).flatMap(JournalFields::range);
        return range.map(pages -> pages.last() != null || last == null
                ? pages
                : PageRange.of(
                        pages.first(),
                        Markup.plain(last)
                                .map(page -> PAGE_LABEL.matcher(page).replaceFirst(""))
                                .orElse(null)));
    }

    // "85 Suppl 1" beside an issue "Suppl 1" says it twice.
    private static Optional<String> volume(Tags tags) {
        boolean twice = tags.first("citation_issue")
                .filter(issue -> issue.contains("Suppl"))
                .isPresent();
        return tags.all("citation_volume").stream()
                .flatMap(content -> number(content).stream())
                .map(volume -> twice ? volume.replaceFirst(" Suppl.*$", "") : volume)
                .findFirst();
    }

    // Some sites state the first page only in tags, and both where people read.
    private static Optional<PageRange> completed(Tags tags) {
        return tags.has("citation_lastpage")
                ? Optional.empty()
                : tags.first("citation_firstpage")
                        .flatMap(JournalFields::range)
                        .flatMap(stated -> tags.shown()
                                .citation()
                                .map(Citation::pages)
                                .filter(shown -> shown.last() != null && shown.first() != null)
                                .filter(shown ->
                                        stated.last() == null && Objects.equals(shown.first(), stated.first())));
    }

    // Below the title, in a line of its own: "Pages 12-34 | Received \u2026"
    private static Optional<PageRange> labelled(Tags tags) {
        return PAGES_LABEL
                .values(tags.shown().masthead().below().toList())
                .map(text -> text.split("\\|", 2)[0])
                .filter(text -> RANGE.matcher(text.strip()).matches())
                .flatMap(text -> range(text).stream())
                .findFirst();
    }

    // An issue belongs to its volume: a line with another volume speaks of another paper.
    private static Optional<String> issueOfSameVolume(Tags tags) {
        return tags.shown()
                .citation()
                .filter(line -> line.volume() != null
                        && VOLUME.value(tags).filter(line.volume()::equals).isPresent())
                .map(Citation::issue);
    }

    // A journal has two or three; a page with more of them lists journals.
    private static Optional<List<Issn>> shownIssns(Tags tags) {
        return issns(tags.shown()
                        .labelled(ISSN_LABEL)
                        .map(text -> text.split(" ", 2)[0])
                        .toList())
                .filter(found -> found.size() <= MOST_ISSNS);
    }

    private static Optional<PageRange> range(String content) {
        return Markup.plain(content)
                .filter(text -> text.length() <= 60)
                .map(PageRange::read)
                .filter(range -> range.first() != null && number(range.first()).isPresent());
    }
}
