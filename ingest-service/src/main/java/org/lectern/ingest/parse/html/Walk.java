package org.lectern.ingest.parse.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/**
 * One walk over a page's tree that gathers, in the page's order, what the rules look for: a selector for each would walk
 * anew. Code, choices of forms and lists of references, which carry other papers' values, are left out.
 */
final class Walk implements NodeFilter {

    private static final Set<String> LISTS = Set.of("ol", "ul", "div", "section", "table");
    /** Parts of the names that rules ask for. */
    private static final List<String> ASKED = List.of(
            "abs",
            "type",
            "categ",
            "dochead",
            "kicker",
            "typdoc",
            "kwd",
            "keyw",
            "z3988",
            "tocsec",
            "auth",
            "contrib",
            "journal",
            "publication");

    private static final List<String> REFERENCES =
            List.of("ref-list", "reflist", "references", "referencelist", "bibliography", "citation-list");

    private static final Evaluator TITLE = QueryParser.parse("h1");

    private final List<Element> metas = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> named = new ArrayList<>();
    private final List<Element> properties = new ArrayList<>();
    private final List<Element> licences = new ArrayList<>();
    private final List<Element> canonicals = new ArrayList<>();
    private final Lines text = new Lines();
    /** What is known of names so far: pages repeat few of them many times. */
    private final Map<String, Kind> kinds = new HashMap<>();

    private Walk() {}

    static Walk over(Document document) {
        Walk walk = new Walk();
        document.filter(walk);
        return walk;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            text.append(piece.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element) : FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            text.close(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        boolean seen = gather(element);
        if (!seen || element.attributesSize() > 0 && isReferences(element, element.attributes())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        text.open(element);
        return FilterResult.CONTINUE;
    }

    // Whether a reader sees what the element holds.
    private boolean gather(Element element) {
        switch (element.normalName()) {
            case "script" -> {
                scripts.add(element);
                return false;
            }
            case "meta" -> metas.add(element);
            case "a", "link" -> link(element, element.attributes());
            case "img" -> alternative(element);
            case "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "dt" -> headings.add(element);
            case "style", "noscript", "template", "select", "textarea", "svg", "button", "title" -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    private void link(Element link, Attributes attributes) {
        String relation = attributes.get("rel");
        if (attributes.get("href").contains("creativecommons.org/") || relation.contains("license")) {
            licences.add(link);
        } else if (relation.equals("canonical")) {
            canonicals.add(link);
        } else if (relation.equals("author") || attributes.hasKey("data-fn")) {
            named.add(link);
        }
    }

    // Old pages have pictures for headings.
    private void alternative(Element image) {
        if (image.attr("alt").equalsIgnoreCase("abstract")) {
            headings.add(image);
        }
    }

    // Gathers by name, and tells whether what the element holds is other papers'.
    private boolean isReferences(Element element, Attributes attributes) {
        String name = attributes.get("class");
        String id = attributes.get("id");
        if (attributes.hasKey("itemprop") || attributes.hasKey("property")) {
            properties.add(element);
        }
        Kind one = kind(name);
        Kind other = kind(id);
        if (one.asked || other.asked) {
            named.add(element);
        }
        return (one.references || other.references)
                && LISTS.contains(element.normalName())
                && element.selectFirst(TITLE) == null;
    }

    private Kind kind(String name) {
        return name.isEmpty() ? Kind.PLAIN : kinds.computeIfAbsent(name, Kind::of);
    }

    /**
     * What a class or id tells of its element.
     *
     * @param asked whether a rule may ask for it
     * @param references whether it may be a list of references
     */
    private record Kind(boolean asked, boolean references) {
        static final Kind PLAIN = new Kind(false, false);

        static Kind of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return new Kind(holds(lower, ASKED), holds(lower, REFERENCES));
        }
    }

    private static boolean holds(String lower, List<String> words) {
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** All meta tags. */
    List<Element> metas() {
        return metas;
    }

    /** All scripts. */
    List<Element> scripts() {
        return scripts;
    }

    /** Headings, and what may be one: bold pieces, terms of lists and pictures of the word "Abstract". */
    List<Element> headings() {
        return headings;
    }

    /** Elements whose class or id may be asked for. */
    List<Element> named() {
        return named;
    }

    /** Elements with a property of microdata or RDFa. */
    List<Element> properties() {
        return properties;
    }

    /** Links to a licence. */
    List<Element> licences() {
        return licences;
    }

    /** Links to the page's own address. */
    List<Element> canonicals() {
        return canonicals;
    }

    /** The page line by line, as a reader sees it. */
    List<Line> lines() {
        return text.withoutReferences();
    }
}
