package org.lectern.ingest.parse.jats;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.ArxivId;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Notices;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PaperDraft;
import org.lectern.ingest.parse.paper.Pmcid;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.xml.XmlElement;

/** One article, field by field. */
final class JatsArticle {

    private final XmlElement article;
    private final XmlElement front;
    private final XmlElement meta;
    private final @Nullable String language;
    private final int references;

    private JatsArticle(XmlElement article, XmlElement front, int references) {
        this.article = article;
        this.references = references;
        this.front = front;
        this.meta = front.first("article-meta").orElse(front);
        this.language = Languages.read(article.attribute("lang")).orElse(null);
    }

    /** Reads the article with that front and so many references; an article without a title is refused. */
    static Reading read(XmlElement article, XmlElement front, int references, String place) {
        JatsArticle jats = new JatsArticle(article, front, references);
        return JatsTitle.read(jats.meta)
                .<Reading>map(title -> new Reading.Statement(jats.paper(title), JatsLinks.related(jats.meta), false))
                .orElseGet(() -> new Refusal(Refusal.Reason.NOT_AN_ARTICLE, "The article has no title.", place));
    }

    private Paper paper(String title) {
        List<String> types = JatsTypes.read(article, meta);
        return found(title)
                .types(types)
                .notices(Notices.of(JatsNotices.read(meta), title, types, Source.PUBLISHER))
                .otherTitles(
                        JatsTitle.subtitle(meta).orElse(null),
                        JatsTitle.translated(meta)
                                .filter(other -> !other.equals(title))
                                .orElse(null))
                .otherAbstracts(JatsAbstract.others(meta, language))
                .mesh(JatsIndexing.mesh(meta))
                .grants(JatsIndexing.grants(meta))
                .trials(JatsIndexing.trials(meta))
                .referenceCount(referenceCount())
                .paper();
    }

    private PaperDraft found(String title) {
        PageRange pages = pages();
        JatsDates dates = JatsDates.read(meta);
        return Paper.titled(title)
                .doi(id(Doi::read, "doi", "", "publisher-id"))
                .pmid(id(Pmid::read, "pmid"))
                .pmcid(id(JatsArticle::pmcid, "pmc", "pmcid"))
                .arxivId(id(ArxivId::read, "arxiv"))
                .authors(JatsAuthors.read(meta, language))
                .abstractSections(JatsAbstract.read(meta, language))
                .journal(front.first("journal-meta").flatMap(JatsJournal::read).orElse(null))
                .volume(meta.textOf("volume").orElse(null), issue())
                .pages(pages.first(), pages.last())
                .dates(dates.all())
                .date(dates.best().orElse(null))
                .keywords(JatsKeywords.read(meta, language))
                .languages(Stream.ofNullable(language).toList())
                .license(JatsLicense.read(meta).orElse(null))
                .fullText(JatsLinks.fullText(meta));
    }

    // The list itself, where the document has it; the front alone states a number.
    private @Nullable Integer referenceCount() {
        return references > 0
                ? Integer.valueOf(references)
                : meta.all("counts", "ref-count").stream()
                        .map(count -> count.attribute("count"))
                        .filter(count -> count.matches("\\d{1,5}"))
                        .map(Integer::valueOf)
                        .findFirst()
                        .orElse(null);
    }

    // Of the kinds in their order; a publisher's own identifier, or one of no kind, may be the DOI.
    private <T> @Nullable T id(Function<String, Optional<T>> reader, String... types) {
        List<String> wanted = List.of(types);
        return meta.all("article-id").stream()
                .filter(id -> wanted.contains(kind(id)))
                .sorted(Comparator.comparingInt(id -> wanted.indexOf(kind(id))))
                .map(id -> reader.apply(id.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String kind(XmlElement id) {
        return id.attribute("pub-id-type").toLowerCase(Locale.ROOT);
    }

    // PubMed Central writes its own number with and without its letters.
    private static Optional<Pmcid> pmcid(String text) {
        return Pmcid.read(text).or(() -> Pmcid.read("PMC" + text));
    }

    private @Nullable String issue() {
        return meta.textOf("issue").or(() -> meta.textOf("supplement")).orElse(null);
    }

    // An article that counts its own pages from 1 has its place in the volume by its number.
    private PageRange pages() {
        Optional<String> first = meta.textOf("fpage");
        Optional<String> number = meta.textOf("elocation-id");
        if (first.isPresent() && (number.isEmpty() || !first.get().equals("1"))) {
            return PageRange.of(first.get(), meta.textOf("lpage").orElse(null));
        }
        return number.map(id -> new PageRange(id, null))
                .or(() -> meta.textOf("page-range").map(PageRange::read))
                .orElse(PageRange.NONE);
    }
}
