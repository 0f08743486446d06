package org.lectern.ingest.parse.pubmed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.PublicationTypes;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.xml.XmlElement;

/** One record of a book or of its chapter, field by field; a chapter appeared in its book as an article in its journal. */
final class PubmedBook {

    private final XmlElement record;
    private final XmlElement document;
    private final XmlElement book;

    private PubmedBook(XmlElement record, XmlElement document) {
        this.record = record;
        this.document = document;
        this.book = document.first("Book").orElse(document);
    }

    /** Reads a {@code PubmedBookArticle} or a {@code BookDocument}; a record without a title is refused. */
    static Reading read(XmlElement element, String place) {
        PubmedBook book = new PubmedBook(element, element.first("BookDocument").orElse(element));
        return book.title()
                .<Reading>map(title -> Reading.Statement.of(book.paper(title)))
                .orElseGet(() -> new Refusal(Refusal.Reason.NOT_AN_ARTICLE, "The record has no title.", place));
    }

    private Optional<String> title() {
        return PubmedText.first(document, "ArticleTitle")
                .or(() -> PubmedText.first(document, "VernacularTitle"))
                .or(() -> PubmedText.first(book, "BookTitle"));
    }

    private Paper paper(String title) {
        PageRange pages = PubmedRecord.pages(document);
        return Paper.titled(title)
                .doi(doi())
                .pmid(document.textOf("PMID").flatMap(Pmid::read).orElse(null))
                .types(PubmedText.all(document, "PublicationType")
                        .map(PublicationTypes::cased)
                        .distinct()
                        .toList())
                .authors(authors())
                .abstractSections(PubmedAbstracts.read(document))
                .journal(journal(title))
                .volume(book.textOf("Volume").orElse(null), null)
                .pages(pages.first(), pages.last())
                .date(date())
                .keywords(PubmedRecord.keywords(document))
                .languages(PubmedRecord.languages(document))
                .paper();
    }

    // A book's own identifier is not its chapter's: it counts where the record is the book's.
    private @Nullable Doi doi() {
        Stream<XmlElement> ids = Stream.of(
                        record.all("PubmedBookData", "ArticleIdList", "ArticleId"),
                        document.all("ArticleIdList", "ArticleId"))
                .flatMap(List::stream)
                .filter(id -> id.attribute("IdType").equals("doi"));
        Stream<XmlElement> ofBook = isChapter() ? Stream.of() : book.all("ELocationID").stream();
        return Stream.concat(ids, ofBook)
                .map(id -> Doi.read(id.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private boolean isChapter() {
        return document.textOf("ArticleTitle").isPresent();
    }

    private List<Author> authors() {
        List<Author> own = PubmedAuthors.read(document);
        return own.isEmpty() && !isChapter() ? PubmedAuthors.read(book) : own;
    }

    private @Nullable Journal journal(String title) {
        return PubmedText.first(book, "BookTitle")
                .filter(name -> !name.equals(title))
                .map(Journal::named)
                .orElse(null);
    }

    // The book's date, as PubMed shows it, else the day of the contribution.
    private @Nullable PartialDate date() {
        return book.first("PubDate")
                .flatMap(PubmedDates::date)
                .or(() -> document.first("ContributionDate").flatMap(PubmedDates::date))
                .orElse(null);
    }
}
