package org.lectern.ingest.parse.crawl;

import java.util.List;
import java.util.Optional;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.Journal;
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

    /** Whether the text is one: an abstract below a title, with authors or a citation between or around them. */
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
        return Parts.of(text).flatMap(CrawledText::statement);
    }

    private static Optional<Paper> statement(Parts parts) {
        Citation citation = CitationLines.read(parts.head());
        Names names = Names.of(parts.head());
        boolean told = !names.authors().isEmpty() || citation.volume() != null;
        return told
                ? TitleLine.find(parts.head(), names).map(title -> paper(parts, citation, names, title))
                : Optional.empty();
    }

    private static Paper paper(Parts parts, Citation citation, Names names, int title) {
        List<String> head = parts.head();
        List<String> types = Marks.types(head, title);
        Optional<DatedEvent> published = Marks.date(citation.date(), head);
        return Paper.titled(head.get(title))
                .doi(Marks.doi(head).orElse(null))
                .pmid(Marks.pmid(head).orElse(null))
                .pmcid(Marks.pmcid(head).orElse(null))
                .arxivId(Marks.arxivId(head).orElse(null))
                .types(types)
                .notices(Notices.of(List.of(), head.get(title), types, Source.PUBLISHER))
                .authors(names.authors())
                .abstractSections(AbstractLines.read(parts.abstractLines()))
                .journal(citation.journal() == null ? null : Journal.named(citation.journal()))
                .volume(citation.volume(), citation.issue())
                .pages(citation.pages().first(), citation.pages().last())
                .date(published.map(DatedEvent::date).orElse(null))
                .dates(published.stream().toList())
                .keywords(parts.keywords())
                .license(Marks.license(head).orElse(null))
                .paper();
    }
}
