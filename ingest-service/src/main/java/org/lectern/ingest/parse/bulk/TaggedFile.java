package org.lectern.ingest.parse.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.lectern.ingest.parse.tagged.Dialect;
import org.lectern.ingest.parse.tagged.TaggedRecord;
import org.lectern.ingest.parse.tagged.TaggedRecords;

/** Records in tagged lines, as PubMed and reference managers export them. */
final class TaggedFile implements BulkReader {

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final InputStream file;
    private final String mediaType;
    private final TaggedRecords records;
    private long number;

    private TaggedFile(InputStream file, Dialect dialect, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
        // One sign a byte, and back again: each record tells its own encoding when it is read.
        this.records =
                new TaggedRecords(dialect, new InputStreamReader(file, StandardCharsets.ISO_8859_1), Page.LARGEST);
    }

    static TaggedFile nbib(BufferedInputStream file) throws IOException {
        return new TaggedFile(unmarked(file), Dialect.NBIB, "application/nbib");
    }

    static TaggedFile ris(BufferedInputStream file) throws IOException {
        return new TaggedFile(unmarked(file), Dialect.RIS, "application/x-research-info-systems");
    }

    private static InputStream unmarked(BufferedInputStream file) throws IOException {
        file.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(file.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            file.reset();
        }
        return file;
    }

    @Override
    public Optional<Entry> next() throws IOException {
        return records.next().map(this::entry);
    }

    // A record that was cut is a page too: its reading says so.
    private Entry entry(TaggedRecord record) {
        String place = "line " + record.line();
        byte[] bytes = record.text().getBytes(StandardCharsets.ISO_8859_1);
        return record.isTooLong()
                ? new Entry.Unreadable(
                        ++number, place, new Refusal(Reason.TOO_LARGE, "The record is longer than is read.", place))
                : new Entry.Record(++number, place, new Page(bytes, mediaType, null));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
