package org.lectern.ingest.parse.xml;

import java.util.List;

/** A formula in MathML, in one line: {@code x² + y/2}. */
public final class MathText {

    private MathText() {}

    /** Appends the formula in {@code element} to the text. */
    public static void append(StringBuilder text, XmlElement element) {
        List<XmlElement> parts = element.children();
        switch (element.name()) {
            case "annotation", "annotation-xml" -> {}
            case "mfrac" -> fraction(text, parts);
            case "msup" -> scripts(text, parts, false);
            case "msub", "msubsup" -> scripts(text, parts, true);
            default -> all(text, element, parts);
        }
    }

    // Blanks between elements only lay the source out.
    private static void all(StringBuilder text, XmlElement element, List<XmlElement> parts) {
        if (parts.isEmpty()) {
            text.append(element.text());
        }
        parts.forEach(part -> append(text, part));
    }

    private static void fraction(StringBuilder text, List<XmlElement> parts) {
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : "/");
            append(text, parts.get(i));
        }
    }

    // A base, then what is below it, then what is above it.
    private static void scripts(StringBuilder text, List<XmlElement> parts, boolean lowered) {
        for (int i = 0; i < parts.size(); i++) {
            StringBuilder part = new StringBuilder();
            append(part, parts.get(i));
            if (i == 0) {
                text.append(part);
            } else if (lowered && i == 1) {
                Scripts.lower(text, part.toString());
            } else {
                Scripts.raise(text, part.toString());
            }
        }
    }
}
