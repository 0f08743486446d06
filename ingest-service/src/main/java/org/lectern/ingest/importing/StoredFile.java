package org.lectern.ingest.importing;

import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;

/** A stored file from its start to its end, of which one piece is held at a time. */
final class StoredFile extends InputStream {
    private final ImportChunks chunks;
    private final UUID id;
    private byte[] chunk = {};
    private int number;
    private int position;
    private long read;

    StoredFile(ImportChunks chunks, UUID id) {
        this.chunks = chunks;
        this.id = id;
    }

    /** How many bytes have been read. */
    long count() {
        return read;
    }

    @Override
    public int read() {
        if (!fill()) {
            return -1;
        }
        read++;
        return chunk[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, into, from, count);
        position += count;
        read += count;
        return count;
    }

    /** Whoever reads a gzip file asks this to learn whether another member follows. */
    @Override
    public int available() {
        return fill() ? chunk.length - position : 0;
    }

    private boolean fill() {
        if (position == chunk.length) {
            chunk = chunks.find(id, number++);
            position = 0;
        }
        return chunk.length > 0;
    }
}
