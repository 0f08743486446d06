package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lectern.ingest.parse.paper.AbstractSection;

/**
 * The abstract as the page shows it: the element that is called so, or what follows the heading "Abstract".
 *
 * @param element holds it
 * @param alone whether exactly one abstract stands below a heading of its own, as on the page of one paper
 */
record VisibleAbstract(Element element, List<AbstractSection> sections, boolean alone) {

    private static final int SHORTEST = 150;
    private static final int LONGEST = 20_000;
    private static final int MOST_NODES = 4_000;
    private static final int MOST_CANDIDATES = 40;
    private static final int CLIMB = 4;
    private static final String CALLED =
            "section.abstract, div.abstract, #abstract, [itemprop=description], [property=abstract], .articleAbstract,"
                    + " .NLM_abstract, .hlFld-Abstract, [class~=(?i)^abstract], [id~=(?i)^abs(tract)?([-_0-9]|$)]";
    private static final String HEADINGS = "h1, h2, h3, h4, h5, .section-title, strong, b, dt";
    private static final Set<String> NAMES = Set.of("abstract", "summary", "abstract:", "summary:");
    private static final List<String> OTHERS = List.of("graphical", "highlight", "translat");

    /** The first element that may be the abstract and has the length of one. */
    static Optional<VisibleAbstract> find(Document document) {
        List<Element> headed = headed(document).toList();
        boolean alone = headed.stream()
                        .map(VisibleAbstract::of)
                        .flatMap(Optional::stream)
                        .limit(2)
                        .count()
                == 1;
        return Stream.concat(called(document), headed.stream())
                .map(VisibleAbstract::of)
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> new VisibleAbstract(found.element, found.sections, alone));
    }

    /** Whether the text is what abstracts are called, and nothing else. */
    static boolean isName(String text) {
        return NAMES.contains(text.toLowerCase(Locale.ROOT).strip());
    }

    private static Optional<VisibleAbstract> of(Element element) {
        if (!Extent.of(element).isWithin(MOST_NODES, LONGEST * 2)) {
            return Optional.empty();
        }
        List<AbstractSection> sections = AbstractBlocks.read(element);
        int length =
                sections.stream().mapToInt(section -> section.text().length()).sum();
        return length < SHORTEST || length > LONGEST
                ? Optional.empty()
                : Optional.of(new VisibleAbstract(element, sections, false));
    }

    private static Stream<Element> called(Document document) {
        return document.select(CALLED).stream().limit(MOST_CANDIDATES).filter(element -> !isOther(element));
    }

    private static boolean isOther(Element element) {
        String names = (element.id() + " " + element.className()).toLowerCase(Locale.ROOT);
        return element.tagName().equals("a") || OTHERS.stream().anyMatch(names::contains);
    }

    private static Stream<Element> headed(Document document) {
        return document.select(HEADINGS).stream()
                .filter(heading -> Extent.of(heading).isWithin(20, 40) && isName(heading.text()))
                .limit(MOST_CANDIDATES / 4)
                .map(VisibleAbstract::container);
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
