package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.ingest.parse.paper.FullText;
import org.lectern.ingest.parse.paper.FullText.Kind;
import org.lectern.ingest.parse.paper.FullText.Link;

/** Ways to the full text: not one of several but all of them, so its table has one rule. */
final class FullTextField {
    private static final int LONGEST = 2_000;
    private static final Pattern FORBIDDEN = Pattern.compile("[ \"<>\\\\^`{|}]");

    private static final Map<String, Kind> FORMATS = Map.of(
            "application/pdf", Kind.PDF,
            "text/html", Kind.HTML,
            "application/xml", Kind.XML,
            "text/xml", Kind.XML,
            "application/epub+zip", Kind.EPUB);

    static final Field<List<Link>> FULL_TEXT = Field.of(
            "fullText",
            rule(
                    "citation_pdf_url and all other tags of links",
                    tags -> Optional.of(read(tags).links()).filter(links -> !links.isEmpty())));

    private FullTextField() {}

    static FullText read(Tags tags) {
        List<Link> links = new ArrayList<>();
        add(links, tags, "citation_pdf_url", Kind.PDF);
        add(links, tags, "eprints.document_url", Kind.PDF);
        add(links, tags, "citation_fulltext_html_url", Kind.HTML);
        add(links, tags, "citation_full_html_url", Kind.HTML);
        add(links, tags, "citation_xml_url", Kind.XML);
        add(links, tags, "citation_fulltext_xml_url", Kind.XML);
        add(links, tags, "citation_epub_url", Kind.EPUB);
        tags.articles().forEach(article -> encodings(links, tags, article));
        return new FullText(!links.isEmpty(), links);
    }

    // schema.org: the article's files, each with its media type.
    private static void encodings(List<Link> links, Tags tags, JsonNode article) {
        LinkedData.each(article.path("encoding"))
                .limit(20)
                .forEach(file -> Optional.ofNullable(
                                FORMATS.get(file.path("encodingFormat").asText("")))
                        .ifPresent(kind -> add(links, tags, LinkedData.texts(file, "contentUrl"), kind)));
    }

    private static void add(List<Link> links, Tags tags, String tag, Kind kind) {
        add(links, tags, tags.all(tag), kind);
    }

    private static void add(List<Link> links, Tags tags, List<String> contents, Kind kind) {
        contents.stream()
                .limit(20)
                .map(content -> absolute(tags.document().baseUri(), content.strip()))
                .flatMap(Optional::stream)
                .map(url -> new Link(url, kind))
                .forEach(links::add);
    }

    // A link that is relative to an address nobody gave leads nowhere.
    private static Optional<String> absolute(String base, String link) {
        if (link.length() > LONGEST) {
            return Optional.empty();
        }
        String legal = percentEncoded(link);
        String url = resolved(isWeb(legal) ? "" : base, legal);
        return isWeb(url) ? Optional.of(url) : Optional.empty();
    }

    /** Pages write characters that may not stand in an address (RFC 3987), such as blanks; browsers encode them. */
    private static String percentEncoded(String link) {
        return FORBIDDEN
                .matcher(link)
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }

    private static String resolved(String base, String link) {
        try {
            return new URI(base).resolve(new URI(link)).toString();
        } catch (URISyntaxException unusable) {
            return "";
        }
    }

    private static boolean isWeb(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return (lower.startsWith("https://") || lower.startsWith("http://")) && url.equals(url.strip());
    }
}
