package org.lectern.ingest.quota;

import java.io.IOException;
import java.io.InputStream;

/** What a client sends, read no further than it may be long. */
public final class Body {
    private final InputStream stream;
    private final long longest;
    private long read;

    /** A body of at most so many bytes, of which none has been read. */
    public Body(InputStream stream, long longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** Tells that a body is longer than is read. */
    public static final class TooLarge extends RuntimeException {
        private final long longest;

        TooLarge(long longest) {
            super("more than " + longest + " bytes");
            this.longest = longest;
        }

        /** How many bytes are read at most. */
        public long longest() {
            return longest;
        }
    }

    /** Tells that the connection ended before the body did. */
    public static final class Incomplete extends RuntimeException {
        Incomplete(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * The next so many bytes; fewer at its end.
     *
     * @throws TooLarge where they go beyond what is read
     * @throws Incomplete where they do not arrive
     */
    public byte[] next(int length) {
        try {
            byte[] bytes = stream.readNBytes(length);
            read += bytes.length;
            if (read > longest) {
                throw new TooLarge(longest);
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new Incomplete(brokenOff);
        }
    }
}
