package org.lectern.ingest.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** A page line by line, as a reader sees it: without code, choices of forms and the list of references. */
final class Lines implements NodeFilter {

    private static final int MOST = 6_000;
    private static final int LONGEST = 3_000;
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "select", "textarea", "svg", "head", "button");
    private static final Set<String> LISTS = Set.of("ol", "ul", "div", "section", "table");
    private static final Set<String> PIECES = Set.of("a", "span", "cite");
    private static final List<String> REFERENCES =
            List.of("ref-list", "reflist", "references", "referencelist", "bibliography", "citation-list");

    private static final Pattern REFERENCES_HEADING = Pattern.compile(
            "(?i)(?:\\d{1,2}\\.? )?(?:references?(?: cited| list)?|bibliography|(?:literature|works) cited|r\u00e9f\u00e9rences)(?: \\(\\d+\\))?:?");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element block;

    private Lines(Element body) {
        this.block = body;
    }

    static List<Line> of(Document document) {
        Lines lines = new Lines(document.body());
        document.body().filter(lines);
        lines.end();
        return lines.withoutReferences();
    }

    // A list without a name of its own ends at the next heading, or with what holds its heading.
    private List<Line> withoutReferences() {
        List<Line> kept = new ArrayList<>();
        @Nullable Element references = null;
        for (Line line : lines) {
            if (line.isHeading()) {
                references = REFERENCES_HEADING.matcher(line.text()).matches() ? holder(line.block()) : null;
            }
            if (references == null
                    || line.isHeading()
                    || !line.block().parents().contains(references)) {
                kept.add(line);
            }
        }
        return List.copyOf(kept);
    }

    private static @Nullable Element holder(Element heading) {
        Element holder = heading.parent();
        while (holder != null && holder.childrenSize() == 1) {
            holder = holder.parent();
        }
        return holder;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (lines.size() >= MOST) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode piece) {
            append(piece.getWholeText());
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName()) || isReferences(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isBlock(element)) {
                end();
                block = element.parent() == null ? element : element.parent();
            } else {
                edge(element, Line.LOWERED);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        if (isBlock(element)) {
            end();
            block = element;
        } else {
            edge(element, Line.RAISED);
        }
    }

    private void edge(Element element, char raising) {
        if (element.normalName().equals("sup")) {
            text.append(raising);
        } else if (PIECES.contains(element.normalName())) {
            text.append(Line.EDGE);
        }
    }

    private void append(String piece) {
        if (text.length() <= LONGEST) {
            text.append(piece, 0, Math.min(piece.length(), LONGEST));
        }
    }

    private void end() {
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            lines.add(new Line(text.toString(), block));
        }
        text.setLength(0);
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    // References carry other papers' journals, pages and DOIs.
    private static boolean isReferences(Element element) {
        if (!LISTS.contains(element.normalName()) || !element.hasAttr("class") && !element.hasAttr("id")) {
            return false;
        }
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return REFERENCES.stream().anyMatch(names::contains) && element.selectFirst("h1") == null;
    }

    /** What follows a label: in its line, or in the next one where the label stands alone. */
    static Stream<String> labelled(List<Line> lines, Pattern label) {
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> value(lines, i, label).stream());
    }

    private static Optional<String> value(List<Line> lines, int at, Pattern label) {
        return lines.get(at)
                .after(label)
                .map(rest -> rest.isEmpty() && at + 1 < lines.size()
                        ? lines.get(at + 1).text()
                        : rest)
                .filter(rest -> !rest.isBlank());
    }
}
