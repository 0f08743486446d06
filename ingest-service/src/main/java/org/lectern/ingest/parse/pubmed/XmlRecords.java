package org.lectern.ingest.parse.pubmed;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Goes through a document record by record, holding one record at a time; nothing outside the document is read. */
final class XmlRecords implements AutoCloseable {

    /** Deepest nesting that is read; PubMed's own is below 20. */
    static final int DEEPEST = 64;

    /** Most elements of a document that are read; a record of 6,000 authors with their affiliations has a third. */
    static final int MOST = 150_000;

    private final XMLStreamReader reader;
    private int depth;
    private int elements;

    XmlRecords(byte[] document) throws XMLStreamException {
        this.reader = hardened().createXMLStreamReader(new ByteArrayInputStream(document));
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> ByteArrayInputStream.nullInputStream());
        return factory;
    }

    /** The name of the next element at any depth; empty at the document's end. */
    Optional<String> nextElement() throws XMLStreamException, TooMuch {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    deeper();
                    return Optional.of(reader.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return Optional.empty();
    }

    /** The element at which the reader stands, with everything in it; the reader then stands behind it. */
    XmlElement element() throws XMLStreamException, TooMuch {
        StringBuilder text = new StringBuilder();
        XmlElement root = opened(text);
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            step(open, text);
        }
        return root;
    }

    private void step(Deque<XmlElement> open, StringBuilder text) throws XMLStreamException, TooMuch {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                deeper();
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

    // Names such as &eacute; need a DTD that is never fetched; they mean the same everywhere. Others mean nothing here.
    private String named(@Nullable String entity) throws XMLStreamException {
        String reference = "&" + Objects.requireNonNullElse(entity, "") + ";";
        String character = Parser.unescapeEntities(reference, true);
        if (character.equals(reference)) {
            throw new XMLStreamException("The entity " + reference + " is not known.", reader.getLocation());
        }
        return character;
    }

    private void deeper() throws TooMuch {
        if (++depth > DEEPEST || ++elements > MOST) {
            throw new TooMuch(place());
        }
    }

    private XmlElement opened(StringBuilder text) {
        XmlElement element = new XmlElement(reader.getLocalName(), text);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return element;
    }

    /** Where the reader stands, e.g. {@code line 3, column 14}. */
    String place() {
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

    /** The document nests deeper, or has more elements, than is read. */
    static final class TooMuch extends Exception {
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
