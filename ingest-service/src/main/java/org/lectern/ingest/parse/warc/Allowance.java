package org.lectern.ingest.parse.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** A stream of which only so much may be read: headers without an end, and bombs, end there. */
final class Allowance extends FilterInputStream {

    private long left;
    private long position;

    Allowance(InputStream stream) {
        super(stream);
    }

    /** Allows so many bytes from here on. */
    void allow(long bytes) {
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left <= 0) {
            throw new BrokenArchive(
                    Reason.TOO_LARGE, "A record's header, or the archive, is longer than is read.", "byte " + position);
        }
        int count = super.read(into, from, (int) Math.min(length, left));
        left -= Math.max(count, 0);
        position += Math.max(count, 0);
        return count;
    }
}
