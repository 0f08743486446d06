package org.lectern.ingest.parse.pubmed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Notices;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PaperDraft;
import org.lectern.ingest.parse.paper.Pmcid;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.PublicationTypes;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.xml.XmlElement;

/** One record, field by field. */
final class PubmedRecord {

    private static final String NO_TITLE = "[Not Available].";

    private final XmlElement record;
    private final XmlElement citation;
    private final XmlElement article;

    private PubmedRecord(XmlElement record, XmlElement citation, XmlElement article) {
        this.record = record;
        this.citation = citation;
        this.article = article;
    }

    /** Reads a {@code PubmedArticle} or a {@code MedlineCitation}; a record without a title is refused. */
    static Reading read(XmlElement element, String place) {
        XmlElement citation = element.first("MedlineCitation").orElse(element);
        PubmedRecord record =
                new PubmedRecord(element, citation, citation.first("Article").orElse(citation));
        return record.title()
                .<Reading>map(title -> Reading.Statement.of(record.paper(title)))
                .orElseGet(() -> new Refusal(Refusal.Reason.NOT_AN_ARTICLE, "The record has no title.", place));
    }

    private Optional<String> title() {
        Optional<String> title = PubmedText.first(article, "ArticleTitle").filter(text -> !text.equals(NO_TITLE));
        return title.or(this::vernacularTitle);
    }

    private Optional<String> vernacularTitle() {
        return PubmedText.first(article, "VernacularTitle");
    }

    private Paper paper(String title) {
        return found(title)
                .notices(Notices.of(PubmedNotices.read(citation), title, types(article), Source.PUBMED))
                .otherAbstracts(PubmedAbstracts.others(citation))
                .mesh(PubmedIndexing.mesh(citation))
                .grants(PubmedIndexing.grants(article))
                .trials(PubmedIndexing.trials(article))
                .referenceCount(referenceCount())
                .paper();
    }

    private PaperDraft found(String title) {
        XmlElement issue = article.first("Journal", "JournalIssue").orElse(article);
        PageRange pages = pages(article);
        List<DatedEvent> dates = PubmedDates.read(record, article);
        return Paper.titled(title)
                .doi(doi())
                .pmid(citation.textOf("PMID").flatMap(Pmid::read).orElse(null))
                .pmcid(articleId("pmc").flatMap(Pmcid::read).orElse(null))
                .otherTitles(
                        null,
                        vernacularTitle().filter(other -> !other.equals(title)).orElse(null))
                .types(types(article))
                .authors(PubmedAuthors.read(article))
                .abstractSections(PubmedAbstracts.read(article))
                .journal(PubmedJournal.read(citation, article))
                .volume(
                        issue.textOf("Volume").orElse(null),
                        issue.textOf("Issue").orElse(null))
                .pages(pages.first(), pages.last())
                .dates(dates)
                .date(DatedEvent.best(dates).orElse(null))
                .keywords(keywords(citation))
                .languages(languages(article));
    }

    static List<String> types(XmlElement article) {
        return PubmedText.all(article, "PublicationTypeList", "PublicationType")
                .map(PublicationTypes::cased)
                .distinct()
                .toList();
    }

    // Older records have the length of the list alone.
    private @Nullable Integer referenceCount() {
        int listed = record.all("PubmedData").stream()
                .mapToInt(PubmedRecord::references)
                .sum();
        return listed > 0
                ? Integer.valueOf(listed)
                : citation.textOf("NumberOfReferences")
                        .filter(number -> number.matches("\\d{1,5}"))
                        .map(Integer::valueOf)
                        .orElse(null);
    }

    // A list may be in parts with headings of their own.
    private static int references(XmlElement holder) {
        return holder.all("ReferenceList").stream()
                .mapToInt(list -> list.all("Reference").size() + references(list))
                .sum();
    }

    private @Nullable Doi doi() {
        Stream<String> stated = article.all("ELocationID").stream()
                .filter(id -> id.attribute("EIdType").equals("doi")
                        && !id.attribute("ValidYN").equals("N"))
                .map(XmlElement::text);
        return Stream.concat(articleId("doi").stream(), stated)
                .map(Doi::read)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    // Only the record's own list: references have lists of the same name further down.
    private Optional<String> articleId(String type) {
        return record.all("PubmedData", "ArticleIdList", "ArticleId").stream()
                .filter(id -> id.attribute("IdType").equals(type))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    static PageRange pages(XmlElement article) {
        Optional<String> start = article.textOf("Pagination", "StartPage");
        return start.map(first -> PageRange.of(
                        first, article.textOf("Pagination", "EndPage").orElse(null)))
                .or(() -> article.textOf("Pagination", "MedlinePgn").map(PageRange::read))
                .orElse(PageRange.NONE);
    }

    static List<String> keywords(XmlElement citation) {
        return citation.all("KeywordList").stream()
                .filter(list -> !list.attribute("Owner").startsWith("NLM"))
                .flatMap(list -> PubmedText.all(list, "Keyword"))
                .distinct()
                .toList();
    }

    static List<String> languages(XmlElement article) {
        return article.all("Language").stream()
                .map(language -> Languages.read(language.text()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
