package org.lectern.ingest.parse.jats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        if (said.contains("pdf") || url.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return Kind.PDF;
        }
        return said.contains("html") ? Kind.HTML : Kind.LANDING;
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
        String kind = article.attribute("ext-link-type");
        String address = article.attribute("href");
        return article.textOf("article-title")
                .map(title -> new RelatedResource(
                        title,
                        article.textOf("source").orElse(null),
                        article.textOf("year").flatMap(WrittenDate::read).orElse(null),
                        kind.equals("doi") ? Doi.read(address).orElse(null) : null,
                        pmid(kind, address)));
    }

    private static @Nullable Pmid pmid(String kind, String address) {
        return kind.equals("pmid") || kind.equals("pubmed") ? Pmid.read(address).orElse(null) : null;
    }
}
