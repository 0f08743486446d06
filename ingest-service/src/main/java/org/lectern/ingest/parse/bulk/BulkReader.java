package org.lectern.ingest.parse.bulk;

import java.io.IOException;
import java.util.Optional;

/** Goes through a bulk file entry by entry and holds one at a time. Used by one thread. */
public interface BulkReader extends AutoCloseable {

    /**
     * The next entry; empty at the end of a file that is whole.
     *
     * @throws BrokenFile where the file cannot be read on, or ends too early; what came before stands
     * @throws IOException where the stream itself fails
     */
    Optional<Entry> next() throws IOException;

    @Override
    void close() throws IOException;
}
