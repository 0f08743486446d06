package org.lectern.ingest.parse.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.lectern.ingest.parse.xml.Scripts;

/** Raised and lowered pieces of HTML written as in XML: {@code 10<sup>5</sup>} is not 105. */
final class Scripted {

    private static final Evaluator SCRIPTS = QueryParser.parse("sup, sub");

    private Scripted() {}

    /** Appends a piece of text, in raised or lowered letters where it stands in {@code sup} or {@code sub}. */
    static void append(StringBuilder text, TextNode piece) {
        String within = piece.parent() instanceof Element parent ? parent.normalName() : "";
        switch (within) {
            case "sup" -> Scripts.raise(text, piece.getWholeText().strip());
            case "sub" -> Scripts.lower(text, piece.getWholeText().strip());
            default -> text.append(piece.getWholeText());
        }
    }

    /** The text of an element whose raised and lowered pieces are written so. */
    static String text(Element element) {
        if (element.selectFirst(SCRIPTS) == null) {
            return element.text();
        }
        Element copy = element.clone();
        copy.select(SCRIPTS).stream()
                .filter(script -> script.childNodeSize() == 1)
                .forEach(Scripted::replace);
        return copy.text();
    }

    private static void replace(Element script) {
        if (script.childNode(0) instanceof TextNode piece) {
            StringBuilder text = new StringBuilder(before(script));
            int start = text.length();
            append(text, piece);
            script.replaceWith(new TextNode(text.substring(start)));
        }
    }

    private static String before(Element script) {
        return script.previousSibling() instanceof TextNode text ? text.getWholeText() : "";
    }
}
