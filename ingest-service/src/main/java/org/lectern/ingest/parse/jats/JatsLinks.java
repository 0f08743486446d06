package org.lectern.ingest.parse.jats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.FullText;
import org.lectern.ingest.parse.paper.FullText.Kind;
import org.lectern.ingest.parse.paper.FullText.Link;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.RelatedResource;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.xml.XmlElement;

/** Where the article says that it is, and the articles that it names with their titles. */
final class JatsLinks {

    private static final int MOST = 20;
    private static final int MOST_RELATED = 500;
    private static final int LONGEST = 2_000;

    private static final Map<String, Kind> KINDS = Map.of("pdf", Kind.PDF, "xml", Kind.XML, "epub", Kind.EPUB);

    private JatsLinks() {}

    /** The article's own addresses; names of files in a package are none. */
    static FullText fullText(XmlElement meta) {
        List<Link> links = meta.all("self-uri").stream()
                .limit(MOST)
                .map(JatsLinks::link)
                .flatMap(Optional::stream)
                .toList();
        return new FullText(!links.isEmpty(), links);
    }

    private static Optional<Link> link(XmlElement uri) {
        String stated = uri.attribute("href").strip();
        String url = stated.isEmpty() ? uri.text() : stated;
        boolean web = url.matches("(?i)https?://\\S+") && url.length() <= LONGEST;
        return web ? Optional.of(new Link(url, kind(uri, url))) : Optional.empty();
    }

    private static Kind kind(XmlElement uri, String url) {
        String said = (uri.attribute("content-type") + " " + uri.attribute("title")).toLowerCase(Locale.ROOT);
        String address = url.toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .filter(kind -> said.contains(kind.getKey()) || address.endsWith("." + kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(said.contains("html") ? Kind.HTML : Kind.LANDING);
    }

    /** Articles that are named with their titles: an identifier alone says too little to be shown. */
    static List<RelatedResource> related(XmlElement meta) {
        return meta.all("related-article").stream()
                .map(JatsLinks::resource)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST_RELATED)
                .toList();
    }

    private static Optional<RelatedResource> resource(XmlElement article) {
        return article.textOf("article-title")
                .map(title -> new RelatedResource(
                        title,
                        article.textOf("source").orElse(null),
                        article.textOf("year").flatMap(WrittenDate::read).orElse(null),
                        doi(article).orElse(null),
                        pmid(article).orElse(null)));
    }

    /** The DOI that a related article is linked by. */
    static Optional<Doi> doi(XmlElement article) {
        return article.attribute("ext-link-type").equals("doi")
                ? Doi.read(article.attribute("href"))
                : Optional.empty();
    }

    /** The PMID that a related article is linked by. */
    static Optional<Pmid> pmid(XmlElement article) {
        String kind = article.attribute("ext-link-type");
        return kind.equals("pmid") || kind.equals("pubmed") ? Pmid.read(article.attribute("href")) : Optional.empty();
    }
}
