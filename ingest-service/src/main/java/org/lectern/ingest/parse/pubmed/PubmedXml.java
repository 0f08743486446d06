package org.lectern.ingest.parse.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.lectern.ingest.parse.xml.XmlDocument;
import org.lectern.ingest.parse.xml.XmlElement;
import org.lectern.ingest.parse.xml.XmlReceipts;
import org.lectern.ingest.parse.xml.XmlRecords;

/** Reads a document that holds one PubMed record. */
public final class PubmedXml {

    private static final Set<String> OTHER_RECORDS = Set.of("DeleteCitation", "DeleteDocument");
    private static final Set<String> BOOKS = Set.of("PubmedBookArticle", "BookDocument");
    private static final Set<String> ROOTS = Set.of(
            "PubmedArticleSet",
            "PubmedArticle",
            "MedlineCitation",
            "MedlineCitationSet",
            "PubmedBookArticle",
            "PubmedBookArticleSet",
            "BookDocument",
            "DeleteCitation");

    private PubmedXml() {}

    /** Whether a document with this outermost element is read here. */
    public static boolean isRoot(String element) {
        return ROOTS.contains(element);
    }

    /** Reads the one record of the document; refuses none, several, and broken XML. */
    public static Reading read(XmlDocument document) {
        return document.read(PubmedXml::one);
    }

    /** Where in the document each value of its first record stands. */
    public static List<Receipt> explain(XmlDocument document) {
        List<Receipt> receipts = new ArrayList<>();
        document.withLines().read(records -> explained(records, receipts));
        return receipts;
    }

    private static Reading explained(XmlRecords records, List<Receipt> receipts)
            throws XMLStreamException, XmlRecords.TooMuch {
        Optional<String> name = records.nextElement();
        while (name.isPresent() && !isRecord(name.get())) {
            name = records.nextElement();
        }
        if (name.isEmpty()) {
            return none("");
        }
        boolean isBook = BOOKS.contains(name.get());
        XmlElement record = records.element();
        Reading reading = read(isBook, record, records.place());
        if (reading instanceof Reading.Statement found) {
            receipts.addAll(XmlReceipts.of(
                    List.of(record), isBook ? PubmedBookPlaces.TABLE : PubmedPlaces.TABLE, found.paper()));
        }
        return reading;
    }

    private static Reading read(boolean isBook, XmlElement record, String place) {
        return isBook ? PubmedBook.read(record, place) : PubmedRecord.read(record, place);
    }

    private static Reading one(XmlRecords records) throws XMLStreamException, XmlRecords.TooMuch {
        Reading found = null;
        String other = "";
        for (Optional<String> name = records.nextElement(); name.isPresent(); name = records.nextElement()) {
            if (isRecord(name.get())) {
                String place = records.place();
                if (found != null) {
                    return new Refusal(Reason.AMBIGUOUS, "The document holds more than one record.", place);
                }
                found = read(BOOKS.contains(name.get()), records.element(), place);
            } else if (OTHER_RECORDS.contains(name.get())) {
                other = name.get();
            }
        }
        return found == null ? none(other) : found;
    }

    // Inside a PubmedArticle the citation is read with it, as a book's document is; alone it is a record itself.
    private static boolean isRecord(String element) {
        return BOOKS.contains(element) || element.equals("PubmedArticle") || element.equals("MedlineCitation");
    }

    private static Refusal none(String other) {
        String detail = other.isEmpty()
                ? "The document holds no PubmedArticle or PubmedBookArticle."
                : "The document holds a " + other + ", which is no article.";
        return new Refusal(Reason.NOT_AN_ARTICLE, detail, other.isEmpty() ? "line 1" : "<" + other + ">");
    }
}
