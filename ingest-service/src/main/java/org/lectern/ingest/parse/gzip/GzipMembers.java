package org.lectern.ingest.parse.gzip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What is in a gzip file (RFC 1952) of one member or many. Java's own stream takes anything that is no member for the
 * file's end, so that a damaged header in the middle would pass for a whole file; and it asks a stream that does not know
 * how much is there yet, so that a slow one would seem to end between two members.
 */
public final class GzipMembers extends GZIPInputStream {

    /** Check sum and length at a member's end, which the inflater leaves. */
    private static final int TRAILER = 8;

    private boolean ended;

    /**
     * The content of a compressed stream.
     *
     * @param buffer how many compressed bytes are read at a time
     * @throws ZipException where it does not begin as gzip does
     */
    public GzipMembers(InputStream compressed, int buffer) throws IOException {
        super(new Foreseen(compressed, buffer), buffer);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        if (count < 0 && !ended) {
            ended = true;
            requireNothingLeft();
        }
        return count;
    }

    private void requireNothingLeft() throws IOException {
        if (inf.getRemaining() > TRAILER || in.read() >= 0) {
            throw new ZipException("What follows a member of the file is none.");
        }
    }

    /** A stream that knows whether there is more by waiting for it. */
    private static final class Foreseen extends BufferedInputStream {
        Foreseen(InputStream compressed, int buffer) {
            super(compressed, buffer);
        }

        @Override
        public synchronized int available() throws IOException {
            int known = super.available();
            if (known > 0) {
                return known;
            }
            mark(1);
            boolean more = read() >= 0;
            reset();
            return more ? 1 : 0;
        }
    }
}
