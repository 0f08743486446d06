package org.lectern.ingest.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.lectern.ingest.parse.paper.AbstractSection;

/**
 * The abstract as the page shows it: the element that is called so, or what follows the heading "Abstract".
 *
 * @param element holds it, or is its heading
 * @param alone whether exactly one abstract stands below a heading of its own, as on the page of one paper
 */
record VisibleAbstract(Element element, List<AbstractSection> sections, boolean alone) {

    private static final int SHORTEST = 150;
    private static final int LONGEST = 20_000;
    private static final int MOST_NODES = 4_000;
    private static final int MOST_CANDIDATES = 40;
    private static final int CLIMB = 4;
    private static final Evaluator CALLED = QueryParser.parse(
            "section.abstract, div.abstract, #abstract, [itemprop=description], [property=abstract], .articleAbstract,"
                    + " .NLM_abstract, .hlFld-Abstract, [class~=(?i)^abstract], [id~=(?i)^abs(tract)?([-_0-9]|$)]");
    /** Names that begin otherwise, {@code pb_abstract} or {@code article-abstract}: tried when nothing else is found. */
    private static final Evaluator CALLED_LATER = QueryParser.parse("[class~=(?i)[ _-]abstract([ _-]|$)]");

    private static final Evaluator MAIN_HEADING = QueryParser.parse("h1");

    private static final Set<String> NAMES =
            Set.of("abstract", "summary", "abstract:", "summary:", "abstract.", "summary.");
    private static final Pattern INTRODUCTION = Pattern.compile("(?i)(?:\\d{1,2}\\.? )?introduction");
    private static final List<String> OTHERS = List.of("graphical", "highlight", "translat");

    /** The first element that may be the abstract and has the length of one. */
    static Optional<VisibleAbstract> find(Walk walk) {
        List<Element> headings = headings(walk.headings());
        return Stream.<Supplier<Stream<VisibleAbstract>>>of(
                        () -> called(walk, CALLED),
                        () -> headings.stream().flatMap(VisibleAbstract::below),
                        () -> called(walk, CALLED_LATER))
                .flatMap(Supplier::get)
                .findFirst()
                .map(found -> new VisibleAbstract(found.element, found.sections, headings.size() == 1));
    }

    /** Whether the text is what abstracts are called, and nothing else. */
    static boolean isName(String text) {
        return NAMES.contains(text.toLowerCase(Locale.ROOT).strip());
    }

    private static Optional<VisibleAbstract> of(Element element, Element content) {
        Extent extent = Extent.of(content);
        boolean tooShort = extent.text() + extent.nodes() < SHORTEST; // at most a blank between two pieces
        if (tooShort || !extent.isWithin(MOST_NODES, LONGEST * 2)) {
            return Optional.empty();
        }
        List<AbstractSection> sections = AbstractBlocks.read(content);
        int length =
                sections.stream().mapToInt(section -> section.text().length()).sum();
        return length < SHORTEST || length > LONGEST
                ? Optional.empty()
                : Optional.of(new VisibleAbstract(element, sections, false));
    }

    // What holds the page's main heading is called after the abstract, and is more than that.
    private static Stream<VisibleAbstract> called(Walk walk, Evaluator names) {
        return Stream.concat(walk.named().stream(), walk.properties().stream())
                .filter(element -> element.is(names))
                .limit(MOST_CANDIDATES)
                .filter(element -> !isOther(element) && element.selectFirst(MAIN_HEADING) == null)
                .flatMap(element -> of(element, element).stream());
    }

    private static boolean isOther(Element element) {
        String names = (element.id() + " " + element.className()).toLowerCase(Locale.ROOT);
        return element.tagName().equals("a") || OTHERS.stream().anyMatch(names::contains);
    }

    // Behind the introduction "Summary" is what the paper ends with.
    private static List<Element> headings(List<Element> headings) {
        List<Element> found = new ArrayList<>();
        boolean introduced = false;
        for (Element heading : headings) {
            String text = Extent.of(heading).isWithin(20, 40) ? name(heading) : "";
            introduced |= INTRODUCTION.matcher(text).matches();
            if (isName(text) && (!introduced || !text.toLowerCase(Locale.ROOT).startsWith("summary"))) {
                found.add(heading);
            }
        }
        return found.stream().limit(MOST_CANDIDATES / 4).toList();
    }

    private static String name(Element heading) {
        return heading.hasAttr("alt") ? heading.attr("alt") : heading.text().strip();
    }

    /** What stands below a heading: its siblings up to the next heading, or what its container holds. */
    static Stream<VisibleAbstract> below(Element heading) {
        Optional<VisibleAbstract> siblings = of(heading, siblings(heading));
        return siblings
                .or(() -> {
                    Element container = container(heading);
                    return of(container, container);
                })
                .stream();
    }

    private static Element siblings(Element heading) {
        Element section = new Element("div");
        Node next = heading.nextSibling();
        for (int i = 0; i < MOST_CANDIDATES && next != null && !isSameHeading(next, heading); i++) {
            if (!(next instanceof Element element) || Extent.of(element).isWithin(MOST_NODES, LONGEST)) {
                section.appendChild(next.clone());
            }
            next = next.nextSibling();
        }
        return section;
    }

    private static boolean isSameHeading(Node node, Element heading) {
        return node instanceof Element element && element.tagName().equals(heading.tagName());
    }

    // The smallest ancestor with more in it than the heading.
    private static Element container(Element heading) {
        Element element = heading;
        for (int i = 0; i < CLIMB && Extent.of(element).text() < SHORTEST; i++) {
            Element parent = element.parent();
            element = parent == null ? element : parent;
        }
        return element;
    }
}
