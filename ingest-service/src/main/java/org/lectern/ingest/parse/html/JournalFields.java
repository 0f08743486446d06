package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.ld;
import static org.lectern.ingest.parse.html.Rule.meta;
import static org.lectern.ingest.parse.html.Rule.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.PageRange;

/** Where the paper appeared: journal, volume, issue and pages. */
final class JournalFields {

    private static final Pattern ARTICLE_ID = Pattern.compile("\\bArticle ID:? ?(e?\\d{3,9})\\b");

    static final Field<String> JOURNAL = Field.of(
            "journal",
            meta("citation_journal_title", Markup::plain),
            meta("prism.publicationname", Markup::plain),
            meta("bepress.citation_journal_title", Markup::plain),
            ld("isPartOf.isPartOf.isPartOf.name", Markup::plain),
            ld("isPartOf.isPartOf.name", Markup::plain),
            ld("isPartOf.name", Markup::plain),
            meta("citation_conference_title", Markup::plain),
            meta("citation_inbook_title", Markup::plain),
            meta("dc.ispartof", JournalFields::name),
            meta("dc.source", JournalFields::name),
            meta("citation_journal_abbrev", Markup::plain));

    static final Field<String> ABBREVIATION = Field.of("abbreviation", meta("citation_journal_abbrev", Markup::plain));

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
            rule("dc.source.issn", tags -> issns(concat(tags, "dc.source.issn", "dc.identifier.issn"))));

    static final Field<String> VOLUME = Field.of(
            "volume",
            meta("citation_volume", JournalFields::number),
            meta("prism.volume", JournalFields::number),
            meta("bepress.citation_volume", JournalFields::number),
            ld("volumeNumber", JournalFields::number),
            ld("isPartOf.volumeNumber", JournalFields::number),
            ld("isPartOf.isPartOf.volumeNumber", JournalFields::number),
            meta("dc.source.volume", JournalFields::number));

    static final Field<String> ISSUE = Field.of(
            "issue",
            meta("citation_issue", JournalFields::number),
            meta("prism.number", JournalFields::number),
            meta("bepress.citation_issue", JournalFields::number),
            ld("issueNumber", JournalFields::number),
            ld("isPartOf.issueNumber", JournalFields::number),
            meta("dc.source.issue", JournalFields::number));

    static final Field<PageRange> PAGES = Field.of(
            "pages",
            rule(
                    "citation_firstpage",
                    tags -> pages(
                            tags.first("citation_firstpage").orElse(null),
                            tags.first("citation_lastpage").orElse(null))),
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
            rule("visible article ID", JournalFields::articleId));

    private JournalFields() {}

    private static Optional<String> name(String content) {
        Predicate<String> isName = name ->
                name.length() <= 200 && !name.contains("://") && name.chars().noneMatch(Character::isDigit);
        return Markup.plain(content).filter(isName);
    }

    // Sites write 0 or a dash where there is none.
    private static Optional<String> number(String content) {
        return Markup.plain(content)
                .map(number -> number.replaceFirst("(?i)^(?:vol(?:ume)?|no|issue)\\.? ", ""))
                .filter(number -> number.length() <= 60 && number.matches(".*(?:[1-9]|\\p{L}).*"));
    }

    private static Optional<List<Issn>> issns(List<String> contents) {
        List<Issn> found = contents.stream()
                .flatMap(content -> Stream.of(content.split("[;,|]|\\s{2,}")))
                .map(Issn::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
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
                                .map(page -> page.replaceFirst("^pp?\\.? ?(?=\\d)", ""))
                                .orElse(null)));
    }

    // Articles without pages are numbered: "Article ID 123456, 10 pages".
    private static Optional<PageRange> articleId(Tags tags) {
        return tags.document().getElementsContainingOwnText("Article ID").stream()
                .limit(5)
                .map(element -> ARTICLE_ID.matcher(element.text()))
                .filter(Matcher::find)
                .map(id -> new PageRange(id.group(1), null))
                .findFirst();
    }

    private static Optional<PageRange> range(String content) {
        return Markup.plain(content)
                .filter(text -> text.length() <= 60)
                .map(PageRange::read)
                .filter(range -> range.first() != null && number(range.first()).isPresent());
    }
}
