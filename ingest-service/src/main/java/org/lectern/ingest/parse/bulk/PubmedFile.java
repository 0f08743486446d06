package org.lectern.ingest.parse.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.Prolog;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.lectern.ingest.parse.pubmed.PubmedXml;

/** PubMed's XML: articles, articles of books, and the numbers of those that were deleted. */
final class PubmedFile implements BulkReader {

    private static final String MEDIA_TYPE = "application/xml";
    private static final Set<String> RECORDS = Set.of("PubmedArticle", "PubmedBookArticle", "MedlineCitation");
    private static final Set<String> DELETIONS = Set.of("DeleteCitation", "DeleteDocument");
    private static final Pattern TEXT = Pattern.compile(">([^<]*)<");

    private final InputStream file;
    private final Tags tags;
    private long number;

    /** The outermost element that is open; blank between two documents. */
    private String outermost = "";

    private boolean deleting;
    /** Whether the tag at which the scan stands begins a record, since the one before it did not end. */
    private boolean begun;

    PubmedFile(InputStream file) {
        this.file = file;
        this.tags = new Tags(file, Page.LARGEST);
    }

    /** Whether a file that begins so is read here. */
    static boolean isRecognised(String head) {
        return PubmedXml.isRoot(Prolog.root(head));
    }

    @Override
    public Optional<Entry> next() throws IOException {
        while (begun || tags.next()) {
            if (begun || isRecord()) {
                return Optional.of(record());
            }
            if (deleting && tags.starts("PMID")) {
                return Optional.of(deletion());
            }
            around();
        }
        if (!outermost.isEmpty()) {
            throw cut("The file ends before its " + outermost + " does.", tags.place());
        }
        return Optional.empty();
    }

    private boolean isRecord() {
        return !tags.isEnd() && RECORDS.contains(tags.name());
    }

    private void around() {
        if (DELETIONS.contains(tags.name())) {
            deleting = !tags.ends(tags.name());
        }
        if (tags.ends(outermost)) {
            outermost = "";
        } else if (outermost.isEmpty() && !tags.ends(tags.name())) {
            outermost = tags.name();
        }
    }

    private Entry record() throws IOException {
        begun = false;
        String element = tags.name();
        String place = tags.place();
        tags.keep();
        while (!tags.ends(element)) {
            if (!tags.next()) {
                throw cut("The file ends within a record.", place);
            }
            if (isBeyond(element)) {
                return unreadable(place, Reason.MALFORMED, "The record does not end: there is no </" + element + ">.");
            }
        }
        return tags.isTooLong()
                ? unreadable(place, Reason.TOO_LARGE, "The record has more than " + Page.LARGEST + " bytes.")
                : new Entry.Record(++number, place, new Page(tags.take(), MEDIA_TYPE, null));
    }

    /** Whether the tag can only stand behind the record: the next one's start, or the end of what is around. */
    private boolean isBeyond(String record) {
        begun = tags.starts(record) || tags.starts("PubmedArticle") || tags.starts("PubmedBookArticle");
        if (!begun && !outermost.isEmpty() && tags.ends(outermost)) {
            outermost = "";
            return true;
        }
        return begun;
    }

    private Entry deletion() throws IOException {
        String place = tags.place();
        tags.keep();
        tags.next();
        Matcher text = TEXT.matcher(new String(tags.take(), StandardCharsets.UTF_8));
        return Optional.of(text)
                .filter(Matcher::find)
                .flatMap(found -> Pmid.read(found.group(1)))
                .<Entry>map(pmid -> new Entry.Deletion(++number, place, pmid))
                .orElseGet(() -> unreadable(place, Reason.MALFORMED, "What was deleted is named by no PMID."));
    }

    private Entry unreadable(String place, Reason reason, String detail) {
        return new Entry.Unreadable(++number, place, new Refusal(reason, detail, place));
    }

    private static BrokenFile cut(String detail, String place) {
        return new BrokenFile(new Refusal(Reason.MALFORMED, detail, place));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
