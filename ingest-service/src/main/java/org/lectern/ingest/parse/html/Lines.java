package org.lectern.ingest.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Puts a page's lines together while its tree is walked. */
final class Lines {

    private static final int MOST = 6_000;
    private static final int LONGEST = 3_000;
    private static final int LONGEST_HEADING = 100;
    /** With these a heading of references begins: a quick look before the thorough one. */
    private static final String INITIALS = "rblw0123456789";

    private static final Set<String> PIECES = Set.of("a", "span", "cite");
    private static final Pattern REFERENCES = Pattern.compile(
            "(?i)(?:\\d{1,2}\\.? )?(?:references?(?: cited| list)?|bibliography|(?:literature|works) cited|r\u00e9f\u00e9rences)(?: \\(\\d+\\))?:?");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element block;

    void open(Element element) {
        if (isBlock(element)) {
            end();
            block = element;
        } else {
            edge(element, Line.RAISED);
        }
    }

    void append(String piece) {
        if (text.length() <= LONGEST) {
            text.append(piece, 0, Math.min(piece.length(), LONGEST));
        }
    }

    void close(Element element) {
        if (isBlock(element)) {
            end();
            block = element.parent();
        } else {
            edge(element, Line.LOWERED);
        }
    }

    private void edge(Element element, char raising) {
        if (element.normalName().equals("sup")) {
            text.append(raising);
        } else if (PIECES.contains(element.normalName())) {
            text.append(Line.EDGE);
        }
    }

    private void end() {
        for (int i = 0; i < text.length() && block != null; i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && lines.size() < MOST) {
                lines.add(new Line(text.toString(), block, i));
                break;
            }
        }
        text.setLength(0);
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    /** All lines but those of a list of references; one without a name of its own ends at the next heading, or with what holds its heading. */
    List<Line> withoutReferences() {
        List<Line> kept = new ArrayList<>(lines.size());
        Element references = null;
        for (Line line : lines) {
            boolean heading = (references != null || isReferences(line)) && line.isHeading();
            if (heading) {
                references = isReferences(line) ? holder(line.block()) : null;
            }
            if (references == null || heading || !isWithin(line.block(), references)) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean isReferences(Line heading) {
        return INITIALS.indexOf(heading.initial()) >= 0
                && heading.marked().length() <= LONGEST_HEADING
                && REFERENCES.matcher(heading.text()).matches();
    }

    private static boolean isWithin(Element block, Element holder) {
        Element at = block;
        while (at != null && at != holder) {
            at = at.parent();
        }
        return at != null;
    }

    private static @Nullable Element holder(Element heading) {
        Element holder = heading.parent();
        while (holder != null && holder.childrenSize() == 1) {
            holder = holder.parent();
        }
        return holder;
    }
}
