package org.lectern.ingest.parse.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * How much an element holds; counting stops where it is more than any rule wants, so that asking is cheap.
 *
 * @param nodes elements and pieces of text
 * @param text characters
 */
record Extent(int nodes, int text) {

    private static final int ENOUGH_NODES = 5_000;
    private static final int ENOUGH_TEXT = 50_000;
    private static final int SMALL_NODES = 500;
    private static final int SMALL_TEXT = 5_000;

    static Extent of(Element element) {
        Counter counter = new Counter();
        element.filter(counter);
        return new Extent(counter.nodes, counter.text);
    }

    /** Whether an element is no more than a paragraph or a list, so that it may be searched for each of many lines. */
    static boolean isSmall(Element element) {
        return of(element).isWithin(SMALL_NODES, SMALL_TEXT);
    }

    boolean isWithin(int mostNodes, int mostText) {
        return nodes <= mostNodes && text <= mostText;
    }

    private static final class Counter implements NodeFilter {
        private int nodes;
        private int text;

        @Override
        public FilterResult head(Node node, int depth) {
            nodes++;
            text += node instanceof TextNode piece
                    ? piece.getWholeText().strip().length()
                    : 0;
            return nodes > ENOUGH_NODES || text > ENOUGH_TEXT ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
