package org.lectern.ingest.parse.xml;

import java.util.MissingResourceException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/**
 * A document in XML.
 *
 * @param bytes as it was sent
 * @param text the same, decoded
 * @param lines whether its elements know their lines, which costs time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record XmlDocument(byte[] bytes, String text, boolean lines) {

    /** A document whose elements need not know their lines. */
    public XmlDocument(byte[] bytes, String text) {
        this(bytes, text, false);
    }

    /** The same document, its elements with their lines. */
    public XmlDocument withLines() {
        return new XmlDocument(bytes, text, true);
    }

    private static final Pattern LATE_DECLARATION = Pattern.compile("(\\s{1,999})<\\?xml\\s[^>?]{0,200}\\?>");

    /** What one format makes of a document's records. */
    @FunctionalInterface
    public interface Reader {
        /** Reads the records, of which the first is not begun. */
        Reading read(XmlRecords records) throws XMLStreamException, XmlRecords.TooMuch;
    }

    /** What the reader finds; a refusal with its place where the XML is broken or too much. */
    public Reading read(Reader reader) {
        OptionalInt broken = Utf8Check.firstBroken(bytes);
        return broken.isPresent()
                ? new Refusal(Reason.MALFORMED, "The XML is not in UTF-8.", "byte " + broken.getAsInt())
                : records(reader);
    }

    private Reading records(Reader reader) {
        try (XmlRecords records = new XmlRecords(begun(text), lines)) {
            return reader.read(records);
        } catch (MissingResourceException unworded) { // the JDK has no words for some faults of a document type
            return new Refusal(Reason.MALFORMED, "The XML's document type is not well-formed.", "line 1");
        } catch (XMLStreamException broken) {
            return new Refusal(
                    Reason.MALFORMED,
                    "The XML is not well-formed, or refers to an entity that only its DTD would explain.",
                    XmlRecords.place(broken.getLocation()));
        } catch (XmlRecords.TooMuch much) {
            return new Refusal(Reason.TOO_LARGE, "The XML is " + much.getMessage() + ".", much.place());
        }
    }

    // Blanks before the XML declaration are an error of many a server's template; without it they are none.
    private static String begun(String text) {
        Matcher late = LATE_DECLARATION.matcher(text);
        return late.lookingAt()
                ? late.group(1) + " ".repeat(late.end() - late.end(1)) + text.substring(late.end())
                : text;
    }
}
