package org.lectern.ingest.parse.crawl;

import java.util.List;
import java.util.Optional;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Notices;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.text.AbstractLines;
import org.lectern.ingest.parse.text.Citation;

/** Reads an article page that a crawler has kept as text. */
public final class CrawledText {

    private CrawledText() {}

    /**
     * Whether the text is one: an abstract below a title, with authors, a citation or other signs of an article around them; or
     * authors, title and one citation where there is no abstract.
     */
    public static boolean isRecognised(String text) {
        return statement(text).isPresent();
    }

    /** Reads the page; refuses what {@link #isRecognised} does not tell to be one. */
    public static Reading read(String text) {
        return statement(text)
                .<Reading>map(Reading.Statement::of)
                .orElseGet(() -> new Refusal(
                        Refusal.Reason.NOT_AN_ARTICLE,
                        "The text has no abstract below a title and its authors.",
                        "line 1"));
    }

    private static Optional<Paper> statement(String text) {
        return Parts.of(text)
                .map(parts -> isList(parts, text) ? Optional.<Paper>empty() : statement(parts))
                .orElseGet(() ->
                        Parts.headOf(text).filter(parts -> !isList(parts, text)).flatMap(CrawledText::withoutAbstract));
    }

    // Below an abstract with a heading, a journal's other papers are only recommended.
    private static boolean isList(Parts parts, String text) {
        return !parts.headed() && CitationLines.isList(text, CitationLines.read(parts.head()));
    }

    private static Optional<Paper> statement(Parts parts) {
        if (Signs.isOther(parts)) {
            return Optional.empty();
        }
        Citation citation = CitationLines.read(parts.head());
        Names names = Names.of(parts.head());
        boolean told = !names.authors().isEmpty() || citation.volume() != null;
        return (told ? TitleLine.find(parts.head(), names) : alone(parts))
                .map(title -> paper(parts, citation, names, title));
    }

    // No authors and no citation: the title stands right above the abstract, and there is more that tells an article.
    private static Optional<Integer> alone(Parts parts) {
        return TitleLine.aboveAll(parts.head())
                .filter(title -> Signs.isArticle(parts, parts.head().get(title)));
    }

    // An editorial has no abstract: then everything else must be there, and one citation alone.
    private static Optional<Paper> withoutAbstract(Parts parts) {
        Head head = parts.head();
        Citation citation = CitationLines.read(head);
        Names names = Names.of(head);
        boolean whole = names.line() >= 0
                && (citation.volume() != null || citation.issue() != null)
                && citation.pages().first() != null
                && (Marks.doi(head).isPresent() || Marks.pmid(head).isPresent() || Signs.isPublished(head))
                && CitationLines.areOne(head)
                && !Signs.isOther(parts);
        return whole
                ? TitleLine.find(head, names).map(title -> paper(parts, citation, names, title))
                : Optional.empty();
    }

    private static Paper paper(Parts parts, Citation citation, Names names, int title) {
        Head head = parts.head();
        List<String> types = Marks.types(head, title);
        Optional<DatedEvent> published = Marks.date(citation.date(), head);
        return Paper.titled(TitleLine.text(head.get(title)))
                .doi(Marks.doi(head).orElse(null))
                .pmid(Marks.pmid(head).orElse(null))
                .pmcid(Marks.pmcid(head).orElse(null))
                .arxivId(Marks.arxivId(head).orElse(null))
                .types(types)
                .notices(Notices.of(List.of(), head.get(title), types, Source.PUBLISHER))
                .authors(names.authors())
                .abstractSections(AbstractLines.read(parts.abstractLines()))
                .journal(JournalName.find(head, citation).orElse(null))
                .volume(citation.volume(), citation.issue())
                .pages(citation.pages().first(), citation.pages().last())
                .date(published.map(DatedEvent::date).orElse(null))
                .dates(published.stream().toList())
                .keywords(parts.keywords())
                .license(Marks.license(head).orElse(null))
                .paper();
    }
}
