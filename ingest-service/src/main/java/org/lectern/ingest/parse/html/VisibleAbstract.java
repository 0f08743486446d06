package org.lectern.ingest.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.SectionLabels;

/** The abstract as the page shows it: the element that is called so, or what follows the heading "Abstract". */
final class VisibleAbstract {

    private static final int SHORTEST = 150;
    private static final int LONGEST = 20_000;
    private static final String CALLED =
            "section.abstract, div.abstract, #abstract, #Abs1-content, #Abs1, [itemprop=description], [property=abstract], .abstractSection, .abstract-content, .articleAbstract, .NLM_abstract, .hlFld-Abstract, .tsec.sec[id^=abstract], [class~=(?i)^abstract], [id~=(?i)^abs(tract)?([-_0-9]|$)]";
    private static final String HEADINGS = "h1, h2, h3, h4, h5, .section-title, strong, b, dt";
    private static final String NOISE =
            "script, style, noscript, figure, table, button, form, nav, .keywords, .kwd-group, [class~=(?i)keyword|jump|figure], [class~=(?i)graphical|highlights|copyright|citation|goto|pmid|fm-cite], .article-tools, svg, sup.ref";
    private static final Set<String> NAMES = Set.of("abstract", "summary", "abstract:", "summary:");

    private VisibleAbstract() {}

    static Optional<List<AbstractSection>> read(Document document) {
        return element(document).map(VisibleAbstract::sections);
    }

    /** The element that holds the abstract. */
    static Optional<Element> element(Document document) {
        return Stream.concat(called(document), headed(document))
                .filter(element -> isPlausible(sections(element)))
                .findFirst();
    }

    /** Whether exactly one abstract stands below a heading of its own, as on the page of one paper. */
    static boolean isHeaded(Document document) {
        List<Element> found = headed(document)
                .filter(element -> isPlausible(sections(element)))
                .limit(2)
                .toList();
        return found.size() == 1;
    }

    private static Stream<Element> called(Document document) {
        return document.select(CALLED).stream().limit(40).filter(element -> !isHidden(element));
    }

    private static boolean isHidden(Element element) {
        String names = (element.id() + " " + element.className()).toLowerCase(Locale.ROOT);
        return names.contains("graphical")
                || names.contains("highlight")
                || names.contains("translat")
                || element.tagName().equals("a");
    }

    private static Stream<Element> headed(Document document) {
        return document.select(HEADINGS).stream()
                .filter(heading ->
                        NAMES.contains(heading.text().toLowerCase(Locale.ROOT).strip()))
                .limit(10)
                .map(VisibleAbstract::container);
    }

    // The smallest ancestor with more in it than the heading.
    private static Element container(Element heading) {
        Element element = heading;
        for (int i = 0; i < 4; i++) {
            Element parent = element.parent();
            if (parent == null || element.text().length() > heading.text().length() + SHORTEST) {
                return element;
            }
            element = parent;
        }
        return element;
    }

    private static boolean isPlausible(List<AbstractSection> sections) {
        int length =
                sections.stream().mapToInt(section -> section.text().length()).sum();
        return length >= SHORTEST && length <= LONGEST;
    }

    private static List<AbstractSection> sections(Element container) {
        Element copy = container.clone();
        copy.select(NOISE).remove();
        Blocks blocks = new Blocks();
        NodeTraversor.traverse(blocks, copy);
        blocks.end();
        return blocks.sections;
    }

    /** Goes through the text block by block; headings and bold beginnings become labels. */
    private static final class Blocks implements NodeVisitor {

        private static final Set<String> HEADS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt");
        private static final Set<String> BOLD = Set.of("strong", "b", "em", "i", "span");

        private final List<AbstractSection> sections = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable String label;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode piece) {
                text.append(piece.getWholeText());
            } else if (node instanceof Element element && (isBlock(element) || isLabel(element))) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (isLabel(element)) {
                label();
            } else if (isBlock(element)) {
                end();
            }
        }

        private static boolean isBlock(Element element) {
            return element.isBlock()
                    || element.tagName().equals("br")
                    || element.tagName().equals("title");
        }

        private boolean isLabel(Element element) {
            return HEADS.contains(element.tagName())
                    || BOLD.contains(element.tagName())
                            && SectionLabels.isAlone(upper(element))
                            && startsBlock(element);
        }

        private static String upper(Element element) {
            String own = element.text();
            return own.length() > 60 ? own : own.toUpperCase(Locale.ROOT);
        }

        // Only at the head of a block: a bold word within a sentence is no label.
        private static boolean startsBlock(Element element) {
            Node before = element.previousSibling();
            while (before instanceof TextNode blank && blank.isBlank()) {
                before = before.previousSibling();
            }
            return before == null
                    || before instanceof Element sibling
                            && (isBlock(sibling) || sibling.tagName().equals("a"));
        }

        private void label() {
            String head = Prose.tidy(text.toString());
            text.setLength(0);
            label = NAMES.contains(head.toLowerCase(Locale.ROOT)) || head.length() > 80
                    ? null
                    : Prose.orNull(head.replaceFirst("[:.]$", ""));
        }

        private void end() {
            String block = Prose.tidy(text.toString()).replaceFirst("^[:.] ", "");
            text.setLength(0);
            if (block.isEmpty() || isChrome(block)) {
                return;
            }
            if (label != null) {
                sections.add(new AbstractSection(label, block));
            } else {
                SectionLabels.cut(block).forEach(this::add);
            }
            label = null;
        }

        private void add(AbstractSection section) {
            if (section.label() != null || sections.isEmpty()) {
                sections.add(section);
                return;
            }
            AbstractSection before = sections.removeLast();
            sections.add(new AbstractSection(before.label(), before.text() + " " + section.text()));
        }

        private static boolean isChrome(String block) {
            String lower = block.toLowerCase(Locale.ROOT);
            return NAMES.contains(lower)
                    || lower.startsWith("go to:")
                    || lower.startsWith("keywords")
                    || lower.startsWith("key words")
                    || lower.startsWith("next section")
                    || lower.startsWith("previous section")
                    || lower.startsWith("\u00a9")
                    || lower.startsWith("copyright");
        }
    }
}
