package org.lectern.ingest.parse.html;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The signs by which a page is known to state an article. Without one it may be anything: news sites have titles, authors and dates as well. */
final class ArticleSigns {

    /** Fewer parts than these of a citation are no sign. */
    private static final int CITED = 3;

    private static final int KEYWORDS = 3;
    private static final int SECTIONS = 4;
    private static final int LONGEST = 40;
    private static final String REFERENCES = "references";
    private static final Set<String> DIVISIONS = Set.of(
            "abstract",
            "introduction",
            "methods",
            "materialsandmethods",
            "results",
            "discussion",
            "conclusion",
            "conclusions",
            REFERENCES);

    private final Tags tags;

    private ArticleSigns(Tags tags) {
        this.tags = tags;
    }

    static boolean areOn(Tags tags) {
        ArticleSigns signs = new ArticleSigns(tags);
        return signs.isTagged()
                || tags.visibleDoi().isPresent()
                || signs.isCited()
                || signs.isOffered()
                || signs.isDivided()
                || TitleField.isHeaded(tags)
                        && tags.visibleAbstract().filter(VisibleAbstract::alone).isPresent();
    }

    private boolean isTagged() {
        return tags.hasArticle()
                || Stream.of(
                                "citation_title",
                                "citation_doi",
                                "citation_journal_title",
                                "citation_pmid",
                                "eprints.title",
                                "prism.publicationname",
                                "prism.doi")
                        .anyMatch(tags::has)
                || tags.has("dc.title")
                        && (tags.has("dc.creator")
                                || IdentifierFields.DOI.value(tags).isPresent());
    }

    // Title, citation line and one DOI beside each other.
    private boolean isCited() {
        Shown shown = tags.shown();
        return shown.citation().filter(line -> line.weight() >= CITED).isPresent()
                && shown.doi().isPresent();
    }

    // As archives of manuscripts do: names below the title, keywords, and the paper to take along.
    private boolean isOffered() {
        return !VisibleAuthors.find(tags.shown().masthead()).isEmpty()
                && tags.shown().keywords().size() >= KEYWORDS
                && tags.document().selectFirst("a[href*=.pdf]") != null;
    }

    // A full text has its divisions, and references in the end.
    private boolean isDivided() {
        Set<String> found = tags.walk().headings().stream()
                .filter(heading -> Extent.of(heading).isWithin(LONGEST, LONGEST))
                .map(Element::text)
                .map(text -> Line.folded(text).replaceFirst("^\\d+", ""))
                .filter(DIVISIONS::contains)
                .collect(Collectors.toSet());
        return found.size() >= SECTIONS && found.contains(REFERENCES);
    }
}
