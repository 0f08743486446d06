package org.lectern.ingest.parse.pubmed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Paper;
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
        Optional<String> title = article.textOf("ArticleTitle").filter(text -> !text.equals(NO_TITLE));
        return title.or(() -> article.textOf("VernacularTitle"));
    }

    private Paper paper(String title) {
        XmlElement issue = article.first("Journal", "JournalIssue").orElse(article);
        PageRange pages = pages(article);
        return Paper.titled(title)
                .doi(doi())
                .pmid(citation.textOf("PMID").flatMap(Pmid::read).orElse(null))
                .pmcid(articleId("pmc").flatMap(Pmcid::read).orElse(null))
                .types(texts(article, PublicationTypes::cased, "PublicationTypeList", "PublicationType"))
                .authors(PubmedAuthors.read(article))
                .abstractSections(abstractSections(article))
                .journal(journal())
                .volume(
                        issue.textOf("Volume").orElse(null),
                        issue.textOf("Issue").orElse(null))
                .pages(pages.first(), pages.last())
                .date(PubmedDate.read(article).orElse(null))
                .keywords(keywords(citation))
                .languages(languages(article))
                .paper();
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

    static List<AbstractSection> abstractSections(XmlElement article) {
        return article.all("Abstract", "AbstractText").stream()
                .filter(section -> !section.text().isEmpty())
                .map(section -> new AbstractSection(label(section), section.text()))
                .toList();
    }

    private static @Nullable String label(XmlElement section) {
        String label = section.attribute("Label");
        return label.isBlank() || label.equalsIgnoreCase("UNLABELLED") || label.equalsIgnoreCase("UNASSIGNED")
                ? null
                : label;
    }

    private @Nullable Journal journal() {
        XmlElement journal = article.first("Journal").orElse(article);
        Optional<String> shortTitle =
                journal.textOf("ISOAbbreviation").or(() -> citation.textOf("MedlineJournalInfo", "MedlineTA"));
        List<Issn> issn = Stream.concat(
                        journal.all("ISSN").stream(), citation.all("MedlineJournalInfo", "ISSNLinking").stream())
                .map(number -> Issn.read(number.text()))
                .flatMap(Optional::stream)
                .toList();
        return journal.textOf("Title")
                .or(() -> shortTitle)
                .map(title -> new Journal(title, shortTitle.orElse(null), issn))
                .orElse(null);
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
                .flatMap(list -> texts(list, Function.identity(), "Keyword").stream())
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

    static List<String> texts(XmlElement element, Function<String, String> reader, String... path) {
        return element.all(path).stream()
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .map(reader)
                .distinct()
                .toList();
    }
}
