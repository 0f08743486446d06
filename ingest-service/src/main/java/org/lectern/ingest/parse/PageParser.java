package org.lectern.ingest.parse;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.crawl.CrawledText;
import org.lectern.ingest.parse.crossref.Crossref;
import org.lectern.ingest.parse.html.HtmlPage;
import org.lectern.ingest.parse.jats.JatsXml;
import org.lectern.ingest.parse.nbib.Nbib;
import org.lectern.ingest.parse.paper.AddressIdentifiers;
import org.lectern.ingest.parse.paper.Bounds;
import org.lectern.ingest.parse.paper.Explanation;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.pubmed.PubmedXml;
import org.lectern.ingest.parse.readingapp.ReadingAppText;
import org.lectern.ingest.parse.ris.Ris;
import org.lectern.ingest.parse.text.LineReceipts;
import org.lectern.ingest.parse.warc.Capture;
import org.lectern.ingest.parse.warc.WarcFile;
import org.lectern.ingest.parse.xml.XmlDocument;

/** Reads pages. Holds no state: one instance serves all threads. */
public final class PageParser {

    /** Version of the parser; counted up when the same page may get another answer. */
    public static final int VERSION = 4;

    /**
     * Reads one page, whatever its bytes are.
     *
     * @return the paper that the page states, or why there is none; never an exception for what the bytes contain
     */
    public ParsedPage parse(Page page) {
        Recognition recognised = Recognition.of(page);
        return recognised instanceof Recognition.Known known && known.format() == PageFormat.WARC
                ? archived(page)
                : answer(page.id(), page, recognised);
    }

    private static ParsedPage archived(Page archive) {
        return switch (WarcFile.only(archive.bytes(), Page.LARGEST)) {
            case Capture.Document found -> {
                Page page = unpacked(archive, found);
                yield answer(archive.id(), page, Recognition.of(page));
            }
            case Capture.Unreadable unreadable -> answer(archive.id(), archive, PageFormat.WARC, unreadable.refusal());
        };
    }

    // What an archive says of its page's address holds where the sender said nothing.
    private static Page unpacked(Page archive, Capture.Document found) {
        String address = archive.address() == null ? found.address() : archive.address();
        return new Page(found.bytes(), found.mediaType(), address);
    }

    private static ParsedPage answer(UUID id, Page page, Recognition recognised) {
        return switch (recognised) {
            case Recognition.Known known -> answer(id, page, known.format(), read(page, known));
            case Recognition.Unknown unknown -> answer(id, page, null, unknown.refusal());
        };
    }

    private static Reading read(Page page, Recognition.Known known) {
        return switch (known.format()) {
            case READING_APP -> ReadingAppText.read(known.text());
            case HTML -> HtmlPage.read(known.text(), page.address());
            case PUBMED_XML -> PubmedXml.read(new XmlDocument(page.bytes(), known.text()));
            case CRAWLED_TEXT -> CrawledText.read(known.text());
            case NBIB -> Nbib.read(known.text());
            case RIS -> Ris.read(known.text());
            case CROSSREF -> Crossref.read(known.text());
            case WARC ->
                new Refusal(Refusal.Reason.UNSUPPORTED_FORMAT, "The page is an archive in an archive.", "byte 0");
            case JATS -> JatsXml.read(new XmlDocument(page.bytes(), known.text()));
        };
    }

    /**
     * Reads one page and tells why each value is what it is; about twice as long as {@link #parse} takes.
     *
     * @return a receipt for each field of the paper, and for those that rules found and the paper has not; none where the page
     *     states no paper
     */
    public List<Receipt> explain(Page page) {
        if (!(Recognition.of(page) instanceof Recognition.Known known)) {
            return List.of();
        }
        if (known.format() == PageFormat.WARC) {
            return WarcFile.only(page.bytes(), Page.LARGEST) instanceof Capture.Document found
                    ? explain(unpacked(page, found))
                    : List.of();
        }
        return answer(page.id(), page, known) instanceof ParsedPage.Parsed parsed
                ? Explanation.complete(receipts(page, known, parsed.paper()), parsed.paper(), page.address())
                : List.of();
    }

    private static List<Receipt> receipts(Page page, Recognition.Known known, Paper paper) {
        return switch (known.format()) {
            case HTML -> HtmlPage.explain(known.text(), page.address(), paper);
            case PUBMED_XML -> PubmedXml.explain(new XmlDocument(page.bytes(), known.text()));
            case JATS -> JatsXml.explain(new XmlDocument(page.bytes(), known.text()));
            case NBIB -> Nbib.explain(known.text(), paper);
            case RIS -> Ris.explain(known.text(), paper);
            case CROSSREF -> Crossref.explain(known.text(), paper);
            case READING_APP, CRAWLED_TEXT -> LineReceipts.of(known.text(), paper);
            case WARC -> List.of();
        };
    }

    private static Reading checked(Page page, Reading reading) {
        return reading instanceof Reading.Statement found
                ? Bounds.refusal(found.paper())
                        .or(() -> AddressIdentifiers.contradiction(found.paper(), page.address()))
                        .<Reading>map(Function.identity())
                        .orElse(found)
                : reading;
    }

    private static ParsedPage answer(UUID id, Page page, @Nullable PageFormat format, Reading reading) {
        PageReference reference = new PageReference(id, page.address(), format, VERSION);
        return switch (checked(page, reading)) {
            case Reading.Statement found ->
                new ParsedPage.Parsed(
                        reference,
                        AddressIdentifiers.identify(found.paper(), page.address()),
                        found.related(),
                        found.cmeOffered());
            case Refusal refusal ->
                new ParsedPage.Rejected(
                        reference,
                        refusal.reason(),
                        refusal.detail(),
                        refusal.place(),
                        refusal.reason().advice());
        };
    }
}
