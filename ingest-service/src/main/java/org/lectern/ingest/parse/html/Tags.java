package org.lectern.ingest.parse.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Doi;

/** A page as the rules see it: its meta tags by name, its schema.org article, and its elements. */
final class Tags {

    private static final int MOST = 20_000;
    private static final int LONGEST = 100_000;

    private final Document document;
    private final Map<String, List<String>> contents = new HashMap<>();
    private final List<JsonNode> articles;
    private final Optional<VisibleAbstract> visibleAbstract;
    private @Nullable List<Line> lines;
    private @Nullable Shown shown;

    Tags(Document document) {
        this.document = document;
        document.select("meta[content]").stream().limit(MOST).forEach(this::add);
        this.articles = LinkedData.articles(document);
        this.visibleAbstract = VisibleAbstract.find(document);
    }

    private void add(Element meta) {
        String content = meta.attr("content").strip();
        if (content.isEmpty() || content.length() > LONGEST) {
            return;
        }
        for (String attribute : List.of("name", "property", "itemprop")) {
            String name = name(meta.attr(attribute));
            if (!name.isEmpty()) {
                contents.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
            }
        }
    }

    // "DC.Title", "dc:title" and "DCTERMS.title" are one tag to us; so are the tags of Lippincott's and HighWire's.
    private static String name(String name) {
        String lower =
                name.strip().toLowerCase(Locale.ROOT).replaceFirst("^(dc|dcterms|prism|eprints|bepress)[:_]", "$1.");
        return lower.replaceFirst("^dcterms\\.", "dc.").replaceFirst("^wkhealth_", "citation_");
    }

    Document document() {
        return document;
    }

    /** The page line by line, read when the first rule asks for it. */
    List<Line> lines() {
        if (lines == null) {
            lines = Lines.of(document);
        }
        return lines;
    }

    /** What the page shows, read when the first rule asks for it. */
    Shown shown() {
        if (shown == null) {
            shown = Shown.of(this);
        }
        return shown;
    }

    /** The abstract as the page shows it. */
    Optional<VisibleAbstract> visibleAbstract() {
        return visibleAbstract;
    }

    /** The DOI that stands above the visible abstract. */
    Optional<Doi> visibleDoi() {
        return visibleAbstract.flatMap(found -> VisibleDoi.above(found.element(), document));
    }

    /** All contents of a meta tag in the page's order; names in lower case, {@code dc.} for Dublin Core of any spelling. */
    List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    boolean has(String name) {
        return contents.containsKey(name);
    }

    boolean hasArticle() {
        return !articles.isEmpty();
    }

    /** The values at a path in the page's schema.org articles, as text; empty where there are none. */
    List<String> ld(String path) {
        return articles.stream()
                .flatMap(article -> LinkedData.texts(article, path).stream())
                .toList();
    }

    List<JsonNode> articles() {
        return articles;
    }
}
