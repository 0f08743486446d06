package org.lectern.ingest.parse.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Prose;

/** One element of a record with its attributes, children and text, enough of a tree to ask it for fields. */
public final class XmlElement {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    /** All text of the record; each element knows its own part, so that depth costs no copies. */
    private final StringBuilder record;

    private final int start;
    private final int line;
    private int end;

    XmlElement(String name, StringBuilder record, int line) {
        this.name = name;
        this.record = record;
        this.line = line;
        this.start = record.length();
        this.end = start;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void child(XmlElement child) {
        children.add(child);
    }

    /** Nothing is added to the element any more. */
    void close() {
        end = record.length();
    }

    /** Its name without a namespace prefix. */
    public String name() {
        return name;
    }

    /** The line in which its first tag ends, from 1; 0 where the document is read without lines. */
    public int line() {
        return line;
    }

    /** The text of the element and all below it, in order, tidy. */
    public String text() {
        return Prose.tidy(record.substring(start, end));
    }

    /** Goes through what stands directly in the element, in order: pieces of its own text, and its children. */
    public void walk(Consumer<String> text, Consumer<XmlElement> child) {
        int at = start;
        for (XmlElement each : children) {
            text.accept(record.substring(at, each.start));
            child.accept(each);
            at = each.end;
        }
        text.accept(record.substring(at, end));
    }

    /** An attribute by its name without a namespace prefix; blank where it has none such. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Its children, in order. */
    public List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** The element and all below it, in order. */
    public Stream<XmlElement> tree() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::tree));
    }

    /** All elements at the end of a path of names, e.g. {@code all("AuthorList", "Author")}. */
    public List<XmlElement> all(String... path) {
        List<XmlElement> found = List.of(this);
        for (String step : path) {
            found = below(found, step);
        }
        return Collections.unmodifiableList(found);
    }

    // Loops: a record asks for a hundred paths.
    private static List<XmlElement> below(List<XmlElement> holders, String name) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement holder : holders) {
            for (XmlElement child : holder.children) {
                if (child.name.equals(name)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** The first element at the end of a path. */
    public Optional<XmlElement> first(String... path) {
        List<XmlElement> found = all(path);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** The text of the first element at the end of a path that has any. */
    public Optional<String> textOf(String... path) {
        for (XmlElement element : all(path)) {
            String text = element.text();
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
