package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.AbstractText;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.SectionLabels;

/** Goes through an abstract's element block by block; headings and bold beginnings become labels. */
final class AbstractBlocks implements NodeVisitor {

    /** What stands within an abstract's element and is none of it. */
    private static final Evaluator NOISE =
            QueryParser.parse("script, style, noscript, figure, table, button, form, nav, svg, sup.ref, .article-tools,"
                    + " [class~=(?i)jump|figure|graphical|highlights|copyright|citation|goto|pmid|fm-cite]");

    private static final Evaluator KEYWORDS = QueryParser.parse(".kwd-group, [class~=(?i)keyword]");

    private static final Set<String> HEADS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt");
    private static final Set<String> BOLD = Set.of("strong", "b", "em", "i", "span");
    private static final List<String> CHROME = List.of(
            "go to:", "next section", "previous section", "\u00a9", "copyright", "(received", "(revised", "(accepted");
    /** What stands behind an abstract, never within. */
    private static final Pattern BEHIND = Pattern.compile(
            "(?i)(?:author )?key ?-?words?\\b.*|pmid:?\\b.*|physics subject headings.*|subject (?:headings|areas|terms)\\b.*|article history\\b.*|discuss this article.*");

    private static final int LONGEST_LABEL = 80;
    private static final Pattern BEGINNING = Pattern.compile("^[:.] ");
    /** "Abstract:Salt is old": its name, in an element of its own. */
    private static final Pattern NAMED = Pattern.compile("^(?:Abstract|Summary|ABSTRACT|SUMMARY)[:.] ?(?=\\p{Lu})");

    private static final Pattern END = Pattern.compile("[:.]$");

    private AbstractText found = new AbstractText();
    private final StringBuilder text = new StringBuilder();
    private boolean isBehind;
    private boolean isLinked = true;
    private @Nullable String label;

    private AbstractBlocks() {}

    /** The sections within an element, which stays as it is. */
    static List<AbstractSection> read(Element container) {
        Element copy = container.clone();
        copy.select(NOISE).remove();
        copy.select(KEYWORDS).forEach(AbstractBlocks::cut);
        AbstractBlocks blocks = new AbstractBlocks();
        NodeTraversor.traverse(blocks, copy);
        blocks.end();
        return blocks.found.sections();
    }

    // Keywords end an abstract, unless they stand at its head.
    private static void cut(Element keywords) {
        if (keywords.previousElementSibling() != null) {
            keywords.nextElementSiblings().remove();
        }
        keywords.remove();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            Scripted.append(text, piece);
            isLinked &= piece.isBlank() || isWithinLink(piece);
        } else if (node instanceof Element element && (isBlock(element) || isLabel(element))) {
            end();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isLabel(element)) {
                label();
            } else if (isBlock(element)) {
                end();
            }
        }
    }

    private static boolean isWithinLink(TextNode piece) {
        Node at = piece.parent();
        while (at instanceof Element element && !element.normalName().equals("a") && !element.isBlock()) {
            at = at.parent();
        }
        return at instanceof Element element && element.normalName().equals("a");
    }

    private static boolean isBlock(Element element) {
        return element.isBlock()
                || element.tagName().equals("br")
                || element.tagName().equals("title");
    }

    private static boolean isLabel(Element element) {
        String tag = element.tagName();
        return HEADS.contains(tag)
                || BOLD.contains(tag) && startsBlock(element) && SectionLabels.isAlone(capitals(element));
    }

    private static String capitals(Element element) {
        String own = element.text();
        return own.length() > LONGEST_LABEL ? own : own.toUpperCase(Locale.ROOT);
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
        clear();
        if (VisibleAbstract.isName(head)) {
            restart();
        }
        isBehind |= BEHIND.matcher(head).matches();
        boolean none = VisibleAbstract.isName(head) || head.length() > LONGEST_LABEL;
        label = none ? null : Prose.orNull(END.matcher(head).replaceFirst(""));
    }

    // What stands above the heading "Abstract" is none of it.
    private void restart() {
        found = new AbstractText();
        isBehind = false;
    }

    private void clear() {
        text.setLength(0);
        isLinked = true;
    }

    private void end() {
        String block = NAMED.matcher(
                        BEGINNING.matcher(Prose.tidy(text.toString())).replaceFirst(""))
                .replaceFirst("");
        boolean link = isLinked;
        clear();
        if (VisibleAbstract.isName(block)) {
            restart();
        }
        isBehind |= BEHIND.matcher(block).matches();
        if (!block.isEmpty() && !link && !isBehind && !isChrome(block)) {
            sections(block).forEach(found::add);
            label = null;
        }
    }

    private Stream<AbstractSection> sections(String block) {
        return label == null ? SectionLabels.cut(block).stream() : Stream.of(new AbstractSection(label, block));
    }

    private static boolean isChrome(String block) {
        String lower = block.toLowerCase(Locale.ROOT);
        return VisibleAbstract.isName(block) || CHROME.stream().anyMatch(lower::startsWith);
    }
}
