package org.lectern.ingest.parse.xml;

import java.util.Arrays;
import java.util.List;

/**
 * The end of a way to an element, written {@code ArticleIdList/ArticleId[IdType=doi]}.
 *
 * @param names with a slash before each
 * @param attribute of the last element; blank where any will do
 * @param value of that attribute
 */
public record XmlPath(String names, String attribute, String value) {

    /** Reads {@code Journal/ISSN} or {@code Journal/ISSN[IssnType=Print]}. */
    public static XmlPath of(String written) {
        String[] parts = written.split("[\\[=\\]]");
        return parts.length == 3
                ? new XmlPath("/" + parts[0], parts[1], parts[2])
                : new XmlPath("/" + parts[0], "", "");
    }

    /** Several of them, the most trusted first. */
    public static List<XmlPath> all(String... written) {
        return Arrays.stream(written).map(XmlPath::of).toList();
    }

    boolean leadsTo(XmlElement element, String path) {
        return path.endsWith(names)
                && (attribute.isEmpty() || element.attribute(attribute).equalsIgnoreCase(value));
    }

    @Override
    public String toString() {
        return names.substring(1) + (attribute.isEmpty() ? "" : "[" + attribute + "=" + value + "]");
    }
}
