package org.lectern.ingest.parse.jats;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Paper;
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

    private JatsArticle(XmlElement article, XmlElement front) {
        this.article = article;
        this.front = front;
        this.meta = front.first("article-meta").orElse(front);
        this.language = Languages.read(article.attribute("lang")).orElse(null);
    }

    /** Reads the article with that front; an article without a title is refused. */
    static Reading read(XmlElement article, XmlElement front, String place) {
        JatsArticle jats = new JatsArticle(article, front);
        return JatsTitle.read(jats.meta)
                .<Reading>map(title -> new Reading.Statement(jats.paper(title), JatsLinks.related(jats.meta), false))
                .orElseGet(() -> new Refusal(Refusal.Reason.NOT_AN_ARTICLE, "The article has no title.", place));
    }

    private Paper paper(String title) {
        PageRange pages = pages();
        return Paper.titled(title)
                .doi(id(Doi::read, "doi", "", "publisher-id"))
                .pmid(id(Pmid::read, "pmid"))
                .pmcid(id(JatsArticle::pmcid, "pmc", "pmcid"))
                .types(JatsTypes.read(article, meta))
                .authors(JatsAuthors.read(meta, language))
                .abstractSections(JatsAbstract.read(meta, language))
                .journal(front.first("journal-meta").flatMap(JatsJournal::read).orElse(null))
                .volume(meta.textOf("volume").orElse(null), issue())
                .pages(pages.first(), pages.last())
                .date(JatsDate.read(meta).orElse(null))
                .keywords(JatsKeywords.read(meta, language))
                .languages(Stream.ofNullable(language).toList())
                .license(JatsLicense.read(meta).orElse(null))
                .fullText(JatsLinks.fullText(meta))
                .paper();
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
