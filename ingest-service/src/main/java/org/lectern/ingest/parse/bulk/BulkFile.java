package org.lectern.ingest.parse.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** Opens files of any format that is known, of one record or many, compressed by gzip or not. */
public final class BulkFile {

    /** How much of a file tells its format, in bytes. */
    private static final int HEAD = 16 * 1024;

    private BulkFile() {}

    /**
     * The reader of a file, chosen by what the file contains. Closing it closes the stream.
     *
     * @throws BrokenFile where the file is blank
     * @throws IOException where the stream fails
     */
    public static BulkReader open(InputStream file) throws IOException {
        BufferedInputStream plain = new BufferedInputStream(Gunzip.ifCompressed(file), 2 * HEAD);
        String head = head(plain);
        return BulkFormat.of(head).orElseThrow(BulkFile::empty).reader(plain);
    }

    // A byte order mark is no part of the text. A character that is cut at the head's end does no harm.
    private static String head(BufferedInputStream plain) throws IOException {
        plain.mark(HEAD);
        String head = new String(plain.readNBytes(HEAD), StandardCharsets.UTF_8);
        plain.reset();
        return head.startsWith("\uFEFF") ? head.substring(1) : head;
    }

    private static BrokenFile empty() {
        return new BrokenFile(new Refusal(Reason.EMPTY, "The file holds nothing.", "byte 0"));
    }
}
