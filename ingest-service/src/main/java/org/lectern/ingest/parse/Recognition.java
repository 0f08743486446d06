package org.lectern.ingest.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.ingest.parse.crawl.CrawledText;
import org.lectern.ingest.parse.crossref.Crossref;
import org.lectern.ingest.parse.html.Signs;
import org.lectern.ingest.parse.jats.JatsXml;
import org.lectern.ingest.parse.nbib.Nbib;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.lectern.ingest.parse.pubmed.PubmedXml;
import org.lectern.ingest.parse.readingapp.ReadingAppText;
import org.lectern.ingest.parse.ris.Ris;
import org.lectern.ingest.parse.warc.WarcFile;

/** Tells a page's format from what it contains; names and media types are not believed. */
sealed interface Recognition {

    /**
     * A format that is read.
     *
     * @param text the page decoded; blank for an archive, which is no text
     */
    record Known(PageFormat format, String text) implements Recognition {}

    /** Nothing that is read. */
    record Unknown(Refusal refusal) implements Recognition {}

    /** Elements that only occur in HTML, and may be the first of a fragment. */
    Set<String> FRAGMENTS = Set.of(
            "html", "head", "body", "title", "meta", "link", "div", "p", "section", "main", "span", "table", "h1",
            "script", "style");

    /** Formats of one record as text, each with what tells it by its start. */
    Map<PageFormat, Predicate<String>> RECORDS = Map.of(
            PageFormat.NBIB, Nbib::isRecognised,
            PageFormat.RIS, Ris::isRecognised,
            PageFormat.CROSSREF, Crossref::isRecognised);

    /** How many characters are looked at for control characters. */
    int SAMPLE = 4096;

    static Recognition of(Page page) {
        if (page.bytes().length > Page.LARGEST) {
            return new Unknown(refusal(
                    Reason.TOO_LARGE,
                    "The page has " + page.bytes().length + " bytes, more than " + Page.LARGEST + ".",
                    "byte " + Page.LARGEST));
        }
        if (WarcFile.isRecognised(page.bytes())) {
            return new Known(PageFormat.WARC, "");
        }
        return Signature.of(page.bytes())
                .<Recognition>map(signature -> new Unknown(
                        refusal(Reason.UNSUPPORTED_FORMAT, "The page is " + signature.description() + ".", "byte 0")))
                .orElseGet(() -> of(Decoding.decode(page.bytes(), page.mediaType())));
    }

    private static Recognition of(String text) {
        if (text.isBlank()) {
            return new Unknown(refusal(Reason.EMPTY, "The page holds no text.", "byte 0"));
        }
        if (isBinary(text)) {
            return new Unknown(refusal(Reason.UNSUPPORTED_FORMAT, "The page is binary data, not text.", "byte 0"));
        }
        return text.stripLeading().startsWith("<") ? marked(text) : record(text).orElseGet(() -> plain(text));
    }

    private static boolean isBinary(String text) {
        int length = Math.min(text.length(), SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            controls += isControl(text.charAt(i)) ? 1 : 0;
        }
        return text.indexOf('\0', 0, length) >= 0 || controls * 20 > length;
    }

    private static boolean isControl(char c) {
        return c < ' ' && !Character.isWhitespace(c) || c == 0xFFFD || c >= 0x7F && c < 0xA0;
    }

    private static Recognition marked(String text) {
        String root = Prolog.root(text);
        if (PubmedXml.isRoot(root)) {
            return new Known(PageFormat.PUBMED_XML, text);
        }
        if (FRAGMENTS.contains(root.toLowerCase(Locale.ROOT))) {
            return new Known(PageFormat.HTML, text);
        }
        if (JatsXml.isRecognised(root, text)) {
            return new Known(PageFormat.JATS, text);
        }
        if (Prolog.isHtml(text)) {
            return new Known(PageFormat.HTML, text);
        }
        String detail = root.isEmpty()
                ? "The page begins like XML but has no element."
                : "The XML's outermost element, " + cut(root) + ", is none that is read.";
        return new Unknown(refusal(
                root.isEmpty() ? Reason.MALFORMED : Reason.UNSUPPORTED_FORMAT,
                detail,
                root.isEmpty() ? "byte 0" : "<" + cut(root) + ">"));
    }

    private static Optional<Recognition> record(String text) {
        return RECORDS.entrySet().stream()
                .filter(format -> format.getValue().test(text))
                .findFirst()
                .map(format -> new Known(format.getKey(), text));
    }

    private static Recognition plain(String text) {
        if (ReadingAppText.isRecognised(text)) {
            return new Known(PageFormat.READING_APP, text);
        }
        if (Prolog.isHtml(text)) {
            return new Known(PageFormat.HTML, text);
        }
        if (CrawledText.isRecognised(text)) {
            return new Known(PageFormat.CRAWLED_TEXT, text);
        }
        return new Unknown(Signs.ofText(text)
                .orElseGet(() -> refusal(
                        Reason.UNSUPPORTED_FORMAT,
                        "The text is no record in nbib, RIS or Crossref's JSON, and has not the layout of the reading app's article page, nor a title, authors and an abstract.",
                        "line 1")));
    }

    private static String cut(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "\u2026" : name;
    }

    private static Refusal refusal(Reason reason, String detail, String place) {
        return new Refusal(reason, detail, place);
    }
}
