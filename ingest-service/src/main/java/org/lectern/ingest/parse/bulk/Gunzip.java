package org.lectern.ingest.parse.bulk;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.lectern.ingest.parse.gzip.GzipMembers;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** What is in a gzip file (RFC 1952); one that is cut or damaged is told from a stream that fails. */
final class Gunzip extends FilterInputStream {

    private static final int BUFFER = 64 * 1024;

    private long read;

    private Gunzip(InputStream compressed) throws IOException {
        super(new GzipMembers(compressed, BUFFER));
    }

    /** The file's content: of a file that is not compressed, itself. */
    static InputStream ifCompressed(InputStream file) throws IOException {
        BufferedInputStream start = new BufferedInputStream(file, BUFFER);
        start.mark(2);
        boolean compressed = start.read() == 0x1F && start.read() == 0x8B;
        start.reset();
        return compressed ? opened(start) : start;
    }

    private static InputStream opened(InputStream file) throws IOException {
        try {
            return new Gunzip(file);
        } catch (EOFException | ZipException broken) {
            throw broken("The gzip file's header is broken.", 0);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            int count = super.read(into, from, length);
            read += Math.max(count, 0);
            return count;
        } catch (EOFException cut) {
            throw broken("The gzip file ends too early.", read);
        } catch (ZipException damaged) {
            throw broken("The gzip file is damaged.", read);
        }
    }

    private static BrokenFile broken(String detail, long read) {
        return new BrokenFile(new Refusal(Reason.MALFORMED, detail, "byte " + read + " of what is in it"));
    }
}
