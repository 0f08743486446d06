package org.lectern.ingest.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.ingest.parse.crawl.CrawledText;
import org.lectern.ingest.parse.html.Signs;
import org.lectern.ingest.parse.jats.JatsXml;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.lectern.ingest.parse.pubmed.PubmedXml;
import org.lectern.ingest.parse.readingapp.ReadingAppText;

/** Tells a page's format from what it contains; names and media types are not believed. */
sealed interface Recognition {

    /** A format that is read. */
    record Known(PageFormat format, String text) implements Recognition {}

    /** Nothing that is read. */
    record Unknown(Refusal refusal) implements Recognition {}

    /** Elements that only occur in HTML, and may be the first of a fragment. */
    Set<String> FRAGMENTS = Set.of(
            "html", "head", "body", "title", "meta", "link", "div", "p", "section", "main", "span", "table", "h1",
            "script", "style");

    /** How many characters are looked at for control characters. */
    int SAMPLE = 4096;

    static Recognition of(Page page) {
        Optional<Refusal> refusal = unread(page.bytes());
        return refusal.isPresent() ? new Unknown(refusal.get()) : of(Decoding.decode(page.bytes(), page.mediaType()));
    }

    private static Optional<Refusal> unread(byte[] bytes) {
        if (bytes.length > Page.LARGEST) {
            return Optional.of(refusal(
                    Reason.TOO_LARGE,
                    "The page has " + bytes.length + " bytes, more than " + Page.LARGEST + ".",
                    "byte " + Page.LARGEST));
        }
        return Signature.of(bytes)
                .map(signature ->
                        refusal(Reason.UNSUPPORTED_FORMAT, "The page is " + signature.description() + ".", "byte 0"));
    }

    private static Recognition of(String text) {
        if (text.isBlank()) {
            return new Unknown(refusal(Reason.EMPTY, "The page holds no text.", "byte 0"));
        }
        if (isBinary(text)) {
            return new Unknown(refusal(Reason.UNSUPPORTED_FORMAT, "The page is binary data, not text.", "byte 0"));
        }
        return text.stripLeading().startsWith("<") ? marked(text) : plain(text);
    }

    private static boolean isBinary(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        long controls = sample.chars()
                .filter(c -> c < 0x20 && !Character.isWhitespace(c) || c == 0xFFFD || c >= 0x7F && c < 0xA0)
                .count();
        return sample.indexOf('\0') >= 0 || controls * 20 > sample.length();
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
                        "The text has not the layout of the reading app's article page, nor a title, authors and an abstract.",
                        "line 1")));
    }

    private static String cut(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "\u2026" : name;
    }

    private static Refusal refusal(Reason reason, String detail, String place) {
        return new Refusal(reason, detail, place);
    }
}
