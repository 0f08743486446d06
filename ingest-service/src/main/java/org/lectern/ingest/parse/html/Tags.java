package org.lectern.ingest.parse.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Prose;

/** A page as the rules see it: its meta tags by name, its schema.org article, and its elements. */
final class Tags {

    private static final int MOST = 20_000;
    private static final int LONGEST = 100_000;

    private final Document document;
    private final Map<String, List<String>> contents = new HashMap<>();
    private final List<JsonNode> articles;
    private final Walk walk;
    private final Lazy<Shown> shown = new Lazy<>(() -> new Shown(this));
    private final Lazy<Optional<VisibleAbstract>> visibleAbstract;
    private final Lazy<List<String>> ownAddresses = new Lazy<>(this::addresses);

    Tags(Document document) {
        this.document = document;
        this.walk = Walk.over(document);
        walk.metas().stream().limit(MOST).forEach(this::add);
        this.articles = LinkedData.named(LinkedData.articles(walk.scripts()), Prose.folded(document.title()));
        this.visibleAbstract = new Lazy<>(() -> VisibleAbstract.find(walk));
    }

    private void add(Element meta) {
        String content = content(meta);
        if (content.isEmpty() || content.length() > LONGEST) {
            return;
        }
        names(meta)
                .forEach(name ->
                        contents.computeIfAbsent(name, key -> new ArrayList<>()).add(content));
    }

    /** What a meta tag says; some write "value" for it, as inputs have. */
    static String content(Element meta) {
        return meta.attr(meta.hasAttr("content") ? "content" : "value").strip();
    }

    /** What a meta tag is called, in each of the ways that there are. */
    static Stream<String> names(Element meta) {
        return Stream.of("name", "property", "itemprop")
                .map(attribute -> name(meta.attr(attribute)))
                .filter(name -> !name.isEmpty());
    }

    private static final Pattern PREFIX = Pattern.compile("^(dc|dcterms|prism|eprints)[:_]");
    /** HighWire's tags under names of their own, as Lippincott and bepress have them. */
    private static final Pattern RENAMED = Pattern.compile("^(?:wkhealth_|bepress_citation_)");

    // "DC.Title", "dc:title" and "DCTERMS.title" are one tag to us.
    private static String name(String name) {
        if (name.isEmpty()) {
            return name;
        }
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("citation_")) {
            return lower;
        }
        String dotted = PREFIX.matcher(lower).replaceFirst("$1.");
        return dotted.startsWith("dcterms.")
                ? "dc." + dotted.substring("dcterms.".length())
                : RENAMED.matcher(dotted).replaceFirst("citation_");
    }

    Document document() {
        return document;
    }

    /** What the rules look for in the page's tree. */
    Walk walk() {
        return walk;
    }

    /** What the page shows. */
    Shown shown() {
        return shown.get();
    }

    /** The page line by line. */
    List<Line> lines() {
        return shown().lines();
    }

    /** The abstract as the page shows it. */
    Optional<VisibleAbstract> visibleAbstract() {
        return visibleAbstract.get();
    }

    /** The DOI that stands above the visible abstract. */
    Optional<Doi> visibleDoi() {
        return visibleAbstract().flatMap(found -> VisibleDoi.above(found.element(), document));
    }

    /** The addresses by which the page calls itself, the most trusted first. */
    List<String> ownAddresses() {
        return ownAddresses.get();
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        walk.canonicals().forEach(link -> addresses.add(link.attr("href")));
        List.of("og:url", "citation_abstract_html_url", "citation_fulltext_html_url", "citation_public_url")
                .forEach(tag -> addresses.addAll(all(tag)));
        return addresses;
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
        return articles.isEmpty()
                ? List.of()
                : articles.stream()
                        .flatMap(article -> LinkedData.texts(article, path).stream())
                        .toList();
    }

    List<JsonNode> articles() {
        return articles;
    }
}
