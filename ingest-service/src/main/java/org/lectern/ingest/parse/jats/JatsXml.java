package org.lectern.ingest.parse.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.lectern.ingest.parse.xml.XmlDocument;
import org.lectern.ingest.parse.xml.XmlElement;
import org.lectern.ingest.parse.xml.XmlReceipts;
import org.lectern.ingest.parse.xml.XmlRecords;

/** Reads a document that holds one JATS article, whatever stands around it. */
public final class JatsXml {

    private static final int HEAD = 65_536;
    private static final String ARTICLE = "article";
    private static final String FRONT = "front";
    private static final Set<String> FOLLOWING = Set.of("sub-article", "response");
    /** PubMed Central's envelope, which has nothing but articles in it. */
    private static final String ARTICLE_SET = "pmc-articleset";

    private static final Pattern ARTICLE_TAG = Pattern.compile("<(?:[\\w.-]{1,40}:)?article[\\s>]");
    private static final Pattern FRONT_TAG = Pattern.compile("<(?:[\\w.-]{1,40}:)?front[\\s>]");
    /** What HTML's element of the same name has not, where the document breaks off before its front. */
    private static final Pattern SIGN =
            Pattern.compile("<!DOCTYPE\\s{1,9}article\\s|\\sarticle-type\\s?=|\\sdtd-version\\s?=");

    private JatsXml() {}

    /** Whether the document is read here: an article with a front, or with JATS' own signs, in any envelope. */
    public static boolean isRecognised(String root, String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return root.equals(ARTICLE_SET)
                || root.equals(ARTICLE) && SIGN.matcher(head).find()
                || ARTICLE_TAG.matcher(head).find() && FRONT_TAG.matcher(head).find();
    }

    /** Reads the one article of the document; refuses none, several, and broken XML. */
    public static Reading read(XmlDocument document) {
        return document.read(records -> new Search(records).read());
    }

    /** Where in the document each value of its one article stands. */
    public static List<Receipt> explain(XmlDocument document) {
        List<Receipt> receipts = new ArrayList<>();
        document.withLines().read(records -> {
            Search search = new Search(records);
            Reading reading = search.read();
            if (reading instanceof Reading.Statement found) {
                receipts.addAll(XmlReceipts.of(search.roots(), JatsPlaces.TABLE, found.paper()));
            }
            return reading;
        });
        return receipts;
    }

    /** The way through a document: from its articles to their fronts, over everything else. */
    private static final class Search {

        private final XmlRecords records;
        private @Nullable XmlElement article;
        private @Nullable XmlElement front;
        private int depth;
        private int references;
        private boolean isBehind;
        private String place = "line 1";

        Search(XmlRecords records) {
            this.records = records;
        }

        Reading read() throws XMLStreamException, XmlRecords.TooMuch {
            for (Optional<String> name = records.nextElement(); name.isPresent(); name = records.nextElement()) {
                count(name.get());
                if (name.get().equals(ARTICLE)) {
                    if (article != null) {
                        return new Refusal(
                                Reason.AMBIGUOUS, "The document holds more than one article.", records.place());
                    }
                    begin();
                } else if (name.get().equals(FRONT) && front == null && records.depth() == depth + 1) {
                    front = records.element();
                }
            }
            return found();
        }

        // Comments and answers behind the article have lists of their own.
        private void count(String name) {
            isBehind |= FOLLOWING.contains(name);
            references += name.equals("ref") && !isBehind ? 1 : 0;
        }

        private void begin() {
            article = records.bare();
            depth = records.depth();
            place = records.place();
        }

        List<XmlElement> roots() {
            return Stream.of(article, front).flatMap(Stream::ofNullable).toList();
        }

        private Reading found() {
            if (article == null || front == null) {
                String missing = article == null ? "The document holds no article." : "The article has no front.";
                return new Refusal(Reason.NOT_AN_ARTICLE, missing, place);
            }
            return JatsArticle.read(article, front, references, place);
        }
    }
}
