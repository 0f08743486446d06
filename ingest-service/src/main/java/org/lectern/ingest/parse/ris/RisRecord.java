package org.lectern.ingest.parse.ris;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.jats.JatsMarkup;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Affiliations;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.DatedEvent.Kind;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Notices;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.PersonNames;
import org.lectern.ingest.parse.paper.Pmcid;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.tagged.TaggedFields;

/** One record, field by field; where a value has two tags, the one of 2011 goes before the one of 2001. */
final class RisRecord {

    private static final Pattern RESOLVER =
            Pattern.compile("(?i)https?://(?:dx\\.)?doi\\.org/10\\..*|(?:doi: ?)?10\\.[0-9]{3,9}/.*");

    private final TaggedFields fields;

    private RisRecord(TaggedFields fields) {
        this.fields = fields;
    }

    /** The paper; empty where the record has no title. */
    static Optional<Paper> read(TaggedFields fields) {
        RisRecord record = new RisRecord(fields);
        return fields.values("TI", "T1", "CT", "BT")
                .map(JatsMarkup::text)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .map(record::paper);
    }

    private Paper paper(String title) {
        PageRange pages = pages();
        PartialDate date = RisDate.read(fields).orElse(null);
        List<String> types = RisTypes.read(fields);
        return Paper.titled(title)
                .doi(doi())
                .pmid(pmid())
                .pmcid(first(Pmcid::read, "C2"))
                .otherTitles(null, translatedTitle(title))
                .types(types)
                .authors(placed(authors()))
                .abstractSections(abstractSections())
                .journal(RisJournal.read(fields))
                .volume(fields.first("VL").orElse(null), fields.first("IS").orElse(null))
                .pages(pages.first(), pages.last())
                .date(date)
                .dates(date == null ? List.of() : List.of(new DatedEvent(Kind.PUBLISHED, date)))
                .keywords(keywords())
                .languages(languages())
                .fullText(RisLinks.read(fields))
                .notices(Notices.of(List.of(), title, types, Source.PUBLISHER))
                .paper();
    }

    private @Nullable String translatedTitle(String title) {
        return fields.first("TT")
                .map(JatsMarkup::text)
                .filter(other -> !other.equals(title))
                .orElse(null);
    }

    private <T> @Nullable T first(Function<String, Optional<T>> reader, String... tags) {
        return fields.values(tags)
                .map(reader)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    // Beside its own tag it stands among the links, or as the type of work.
    private @Nullable Doi doi() {
        Stream<String> elsewhere = fields.values("M3", "UR", "L3")
                .filter(value -> RESOLVER.matcher(value).matches());
        return Stream.concat(fields.values("DO"), elsewhere)
                .map(Doi::read)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    // An accession number means what the database that gave it means.
    private @Nullable Pmid pmid() {
        boolean pubmed = fields.values("DB", "DP")
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("pubmed") || name.contains("medline") || name.equals("nlm"));
        return pubmed ? first(Pmid::read, "AN") : null;
    }

    private List<Author> authors() {
        return fields.values("AU", "A1")
                .flatMap(value -> value.lines())
                .map(RisRecord::author)
                .flatMap(Optional::stream)
                .toList();
    }

    // The addresses are not parted by author: of several nobody can tell whose they are.
    private List<Author> placed(List<Author> authors) {
        return authors.size() == 1 ? List.of(authors.getFirst().with(null, affiliations(), false)) : authors;
    }

    private List<String> affiliations() {
        return fields.values("AD")
                .map(Affiliations::read)
                .flatMap(Optional::stream)
                .toList();
    }

    // "Board, Ruth" is a person: a group's name has more words before its comma, or no comma.
    private static Optional<Author> author(String name) {
        String[] parts = name.split(",", 2);
        boolean group = parts.length == 1
                || PersonNames.isGroup(parts[0]) && parts[0].strip().contains(" ");
        return group ? PersonNames.read(name) : PersonNames.familyFirst(name);
    }

    private List<AbstractSection> abstractSections() {
        return fields.first("AB", "N2").map(JatsMarkup::abstractSections).orElse(List.of());
    }

    private PageRange pages() {
        Optional<String> first = fields.first("SP", "C7");
        Optional<String> last = fields.first("EP").filter(end -> !end.equals(first.orElse(null)));
        return first.filter(start -> last.isPresent() && start.indexOf('-') < 0)
                .map(start -> PageRange.of(start, last.orElse(null)))
                .or(() -> first.map(PageRange::read))
                .orElse(PageRange.NONE);
    }

    // One a line, or parted by semicolons; a star marks the main ones.
    private List<String> keywords() {
        return fields.values("KW")
                .flatMap(value -> Stream.of(value.split("[\n;]")))
                .map(keyword -> Prose.tidy(keyword).replaceFirst("^\\*", ""))
                .filter(keyword -> !keyword.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> languages() {
        return fields.values("LA")
                .map(Languages::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
