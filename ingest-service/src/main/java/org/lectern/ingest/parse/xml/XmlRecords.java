package org.lectern.ingest.parse.xml;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through a document record by record, holding one record at a time; nothing outside the document is read. */
public final class XmlRecords implements AutoCloseable {

    /** Deepest nesting that is read; PubMed's own is below 20, formulas in an article's text go deeper. */
    static final int DEEPEST = 96;

    /** Most elements of a record that are read; a record of 6,000 authors with their affiliations has a third. */
    static final int MOST = 150_000;

    private static final int HEAD = 4096;
    private static final Pattern EXTERNAL_DTD =
            Pattern.compile("<!DOCTYPE\\s{1,9}[^\\s\\[>]{1,60}\\s{1,9}(?:PUBLIC|SYSTEM)\\s");

    private final XMLStreamReader reader;
    private final boolean externallyDeclared;
    private int depth;
    private int elements;

    XmlRecords(String document) throws XMLStreamException {
        String head = document.substring(0, Math.min(document.length(), HEAD));
        this.externallyDeclared =
                head.contains("<!DOCTYPE") && EXTERNAL_DTD.matcher(head).find();
        this.reader = hardened().createXMLStreamReader(new StringReader(NamedCharacters.written(document)));
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // A prefix may be declared by a DTD alone, as JATS declares xlink: names are taken without theirs.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> ByteArrayInputStream.nullInputStream());
        return factory;
    }

    /** The name of the next element at any depth; empty at the document's end. */
    public Optional<String> nextElement() throws XMLStreamException, TooMuch {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    deeper();
                    return Optional.of(name());
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return Optional.empty();
    }

    /** How many elements are open, the one at which the reader stands included. */
    public int depth() {
        return depth;
    }

    /** The element at which the reader stands with its attributes and nothing in it; the reader does not move. */
    public XmlElement bare() {
        return opened(new StringBuilder());
    }

    /** The element at which the reader stands, with everything in it; the reader then stands behind it. */
    public XmlElement element() throws XMLStreamException, TooMuch {
        StringBuilder text = new StringBuilder();
        XmlElement root = opened(text);
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(root);
        elements = 1;
        while (!open.isEmpty()) {
            step(open, text);
        }
        return root;
    }

    private void step(Deque<XmlElement> open, StringBuilder text) throws XMLStreamException, TooMuch {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                deeper();
                more();
                XmlElement child = opened(text);
                open.element().child(child);
                open.push(child);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                open.pop().close();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text.append(reader.getText());
            case XMLStreamConstants.ENTITY_REFERENCE -> text.append(named(reader.getLocalName()));
            default -> {}
        }
    }

    // What only a DTD elsewhere declares is no fault of the document: its name stays, in brackets, as SGML had it.
    private String named(@Nullable String entity) throws XMLStreamException {
        String name = Objects.requireNonNullElse(entity, "");
        if (!externallyDeclared) {
            throw new XMLStreamException("The entity &" + name + "; is not known.", reader.getLocation());
        }
        return "[" + name + "]";
    }

    private void deeper() throws TooMuch {
        if (++depth > DEEPEST) {
            throw new TooMuch(place());
        }
    }

    private void more() throws TooMuch {
        if (++elements > MOST) {
            throw new TooMuch(place());
        }
    }

    private XmlElement opened(StringBuilder text) {
        XmlElement element = new XmlElement(name(), text);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!"xmlns".equals(reader.getAttributePrefix(i))) {
                element.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return element;
    }

    private String name() {
        String name = reader.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** Where the reader stands, e.g. {@code line 3, column 14}. */
    public String place() {
        return place(reader.getLocation());
    }

    static String place(@Nullable Location location) {
        return location == null
                ? "line 1"
                : "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }

    /** The document nests deeper, or its record has more elements, than is read. */
    public static final class TooMuch extends Exception {
        private static final long serialVersionUID = 1;
        private final String place;

        TooMuch(String place) {
            super("deeper than " + DEEPEST + " or more than " + MOST + " elements");
            this.place = place;
        }

        String place() {
            return place;
        }
    }
}
