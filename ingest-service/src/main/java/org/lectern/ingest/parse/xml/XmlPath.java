package org.lectern.ingest.parse.xml;

import java.util.Arrays;
import java.util.List;

/**
 * The end of a way to what a record states: an element {@code Journal/ISSN}, one with an attribute of that value {@code
 * Journal/ISSN[IssnType=Print]}, or an attribute itself {@code article[lang]}.
 *
 * @param names with a slash before each
 * @param attribute of the last element; blank where any will do
 * @param value of that attribute; blank where it is itself what is stated
 */
public record XmlPath(String names, String attribute, String value) {

    /** Reads one of the three forms. */
    public static XmlPath of(String written) {
        String[] parts = written.split("[\\[=\\]]");
        return new XmlPath("/" + parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    /** Several of them, the most trusted first. */
    public static List<XmlPath> all(String... written) {
        return Arrays.stream(written).map(XmlPath::of).toList();
    }

    boolean leadsTo(XmlElement element, String path) {
        return path.endsWith(names)
                && (value.isEmpty() || element.attribute(attribute).equalsIgnoreCase(value))
                && !stated(element).isEmpty();
    }

    /** What the element states there; blank where nothing. */
    String stated(XmlElement element) {
        return attribute.isEmpty() || !value.isEmpty()
                ? element.text()
                : element.attribute(attribute).strip();
    }

    @Override
    public String toString() {
        String last = attribute + (value.isEmpty() ? "" : "=" + value);
        return names.substring(1) + (last.isEmpty() ? "" : "[" + last + "]");
    }
}
