package org.lectern.ingest.parse.pubmed;

import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.xml.MathText;
import org.lectern.ingest.parse.xml.Scripts;
import org.lectern.ingest.parse.xml.XmlElement;

/** Running text out of PubMed's inline markup, raised and lowered digits as Unicode has them. */
final class PubmedText {

    private PubmedText() {}

    /** The text of an element, tidy; blank where there is none. */
    static String of(XmlElement element) {
        if (element.children().isEmpty()) {
            return element.text();
        }
        StringBuilder text = new StringBuilder();
        inside(text, element);
        return Prose.tidy(text.toString());
    }

    /** The texts of all elements at the end of a path that have any. */
    static Stream<String> all(XmlElement element, String... path) {
        return element.all(path).stream().map(PubmedText::of).filter(text -> !text.isEmpty());
    }

    /** The first of them. */
    static Optional<String> first(XmlElement element, String... path) {
        return all(element, path).findFirst();
    }

    private static void inside(StringBuilder text, XmlElement element) {
        element.walk(text::append, child -> child(text, child));
    }

    private static void child(StringBuilder text, XmlElement child) {
        switch (child.name()) {
            case "sup" -> Scripts.raise(text, of(child));
            case "sub" -> Scripts.lower(text, of(child));
            case "math" -> MathText.append(text, child);
            default -> inside(text, child);
        }
    }
}
