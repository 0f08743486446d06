package org.lectern.ingest.parse.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.lectern.ingest.parse.paper.Prose;

/**
 * One line of a page as a reader sees it.
 *
 * @param marked the text; raised pieces stand between {@link #RAISED} and {@link #LOWERED}, and {@link #EDGE} stands where a
 *     link or a span begins or ends
 * @param block the smallest block that holds it
 */
record Line(String marked, Element block) {

    static final char RAISED = '\uE000';
    static final char LOWERED = '\uE001';
    static final char EDGE = '\uE002';

    private static final Pattern MARKS = Pattern.compile("[\uE000-\uE002]");
    private static final Pattern NOTES = Pattern.compile("\uE000[^\uE000\uE001]{0,200}\uE001");

    /** The line as it is read. */
    String text() {
        return Prose.tidy(MARKS.matcher(marked).replaceAll(""));
    }

    /** The line without what is raised: names without the figures of their footnotes. */
    String withoutNotes() {
        return Prose.tidy(MARKS.matcher(NOTES.matcher(marked).replaceAll(" ")).replaceAll(""));
    }

    /** What two spellings of the line share, {@code &} read as {@code and}. */
    String folded() {
        return folded(text());
    }

    static String folded(String text) {
        return Prose.folded(text.replace("&", " and "));
    }

    /** What follows a label at the head of the line, empty where it stands alone; nothing where the line has another head. */
    Optional<String> after(Pattern label) {
        Matcher head = label.matcher(text());
        return head.lookingAt()
                ? Optional.of(text().substring(head.end()).replaceFirst("^[\\s:.\u2014\u2013-]{1,5}", ""))
                : Optional.empty();
    }

    /** Whether the line is a heading of its own. */
    boolean isHeading() {
        return block.tagName().matches("h[1-6]|dt");
    }
}
