package org.lectern.ingest.parse.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.lectern.ingest.parse.gzip.GzipMembers;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** An archive in memory, compressed by gzip or not, that holds one page. */
public final class WarcFile {

    private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);
    /** What is in such an archive around its page is small: no more is uncompressed than this many pages' bytes. */
    private static final long MOST_PAGES = 8;

    private static final int BUFFER = 8 * 1024;

    private WarcFile() {}

    /** Whether the bytes begin as an archive. */
    public static boolean isRecognised(byte[] bytes) {
        try (InputStream start = plain(bytes)) {
            return Arrays.equals(start.readNBytes(START.length), START);
        } catch (IOException otherwise) {
            return false;
        }
    }

    /** The archive's one page; unreadable where there is none, or several. */
    public static Capture only(byte[] bytes, int largest) {
        try (Allowance whole = new Allowance(plain(bytes))) {
            whole.allow(MOST_PAGES * largest);
            return only(new ArchivedPages(whole, largest));
        } catch (BrokenArchive broken) {
            return unreadable(broken.refusal());
        } catch (IOException damaged) {
            return unreadable(new Refusal(Reason.MALFORMED, "The archive's compression is damaged.", "byte 0"));
        }
    }

    private static Capture only(ArchivedPages pages) throws IOException {
        Optional<Capture> only = pages.next();
        Optional<Capture> other = pages.next();
        return other.map(page -> unreadable(
                        new Refusal(Reason.AMBIGUOUS, "The archive holds more than one page.", page.place())))
                .or(() -> only)
                .orElseGet(
                        () -> unreadable(new Refusal(Reason.NOT_AN_ARTICLE, "The archive holds no page.", "byte 0")));
    }

    private static Capture unreadable(Refusal refusal) {
        return new Capture.Unreadable(refusal.place(), refusal);
    }

    private static InputStream plain(byte[] bytes) throws IOException {
        InputStream file = new ByteArrayInputStream(bytes);
        boolean compressed = bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        return compressed ? new GzipMembers(file, BUFFER) : file;
    }
}
