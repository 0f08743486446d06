package org.lectern.ingest.parse.html;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Prose;

/** One line of a page as a reader sees it. */
final class Line {

    // Control characters, as tidy text has none; a text of Latin letters stays one of a byte each.
    static final char RAISED = '\u0001';
    static final char LOWERED = '\u0002';
    static final char EDGE = '\u0003';

    private static final int LABEL = 120;
    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final Pattern NOTES = Pattern.compile("\\x01[^\\x01\\x02]{0,200}\\x02");
    private static final Pattern BEHIND_LABEL = Pattern.compile("^[\\s:.\u2014\u2013-]{1,5}");

    private final String marked;
    private final Element block;
    private final char initial;
    private final char second;
    private final boolean hasFigure;
    private @Nullable String text;
    private @Nullable String head;

    /**
     * A line.
     *
     * @param marked the text; raised pieces stand between {@link #RAISED} and {@link #LOWERED}, and {@link #EDGE} stands where
     *     a link or a span begins or ends
     * @param block the smallest block that holds it
     * @param start where its first letter or figure stands
     */
    Line(String marked, Element block, int start) {
        this.marked = marked;
        this.block = block;
        this.initial = Character.toLowerCase(marked.charAt(start));
        this.second = start + 1 < marked.length() ? Character.toLowerCase(marked.charAt(start + 1)) : ' ';
        this.hasFigure = hasFigure(marked, start);
    }

    private static boolean hasFigure(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    String marked() {
        return marked;
    }

    Element block() {
        return block;
    }

    /** The first letter or figure, a letter in lower case. */
    char initial() {
        return initial;
    }

    char second() {
        return second;
    }

    /** Whether a figure from 0 to 9 stands anywhere in it. */
    boolean hasFigure() {
        return hasFigure;
    }

    /** The line as it is read. */
    String text() {
        if (text == null) {
            text = Prose.tidy(marked);
        }
        return text;
    }

    /** The line with a blank wherever a link or a span begins or ends: what is glued there is apart for the eye. */
    String pieces() {
        return Prose.tidy(marked.replace(EDGE, ' '));
    }

    /** The line without what is raised: names without the figures of their footnotes. */
    String withoutNotes() {
        return Prose.tidy(NOTES.matcher(marked).replaceAll(" "));
    }

    /** What two spellings of the line share, {@code &} read as {@code and}. */
    String folded() {
        return folded(text());
    }

    static String folded(String text) {
        return Prose.folded(text.replace("&", " and "));
    }

    /** What follows a label at the head of the line, empty where it stands alone; nothing where the line has another head. */
    Optional<String> after(Label label) {
        if (!startsLike(label) || !label.words().matcher(head()).lookingAt()) {
            return Optional.empty();
        }
        Matcher found = label.words().matcher(text());
        return found.lookingAt()
                ? Optional.of(
                        BEHIND_LABEL.matcher(text().substring(found.end())).replaceFirst(""))
                : Optional.empty();
    }

    /** Whether the line may begin with the label: a quick look before the thorough one. */
    boolean startsLike(Label label) {
        String starts = label.starts();
        for (int i = 0; i + 1 < starts.length(); i += 3) {
            if (starts.charAt(i) == initial && starts.charAt(i + 1) == second) {
                return true;
            }
        }
        return false;
    }

    private String head() {
        if (head == null) {
            head = marked.length() <= LABEL ? text() : Prose.tidy(marked.substring(0, LABEL));
        }
        return head;
    }

    /** Whether the line is a heading of its own. */
    boolean isHeading() {
        String tag = block.normalName();
        return tag.equals("dt")
                || tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))
                || isBold();
    }

    // A paragraph that is bold from end to end.
    private boolean isBold() {
        Element only = marked.length() <= LABEL ? block.firstElementChild() : null;
        return only != null
                && BOLD.contains(only.normalName())
                && only.nextElementSibling() == null
                && block.ownText().isBlank();
    }
}
