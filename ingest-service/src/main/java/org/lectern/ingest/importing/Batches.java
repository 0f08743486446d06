package org.lectern.ingest.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.bulk.BrokenFile;
import org.lectern.ingest.parse.bulk.BulkFile;
import org.lectern.ingest.parse.bulk.BulkReader;
import org.lectern.ingest.parse.bulk.Entry;
import org.lectern.ingest.parse.bulk.Entry.Record;

/** A stored file, batch by batch. */
final class Batches implements AutoCloseable {
    private final StoredFile file;
    private final BulkReader reader;
    private final ImportSettings settings;
    private long read;

    /**
     * The batches of a file, behind so many entries.
     *
     * @throws BrokenFile where the file is of no format that is read
     */
    Batches(StoredFile file, long skipped, ImportSettings settings) throws IOException {
        this.file = file;
        this.reader = BulkFile.open(file);
        this.settings = settings;
        while (read < skipped && reader.next().isPresent()) {
            read++;
        }
    }

    Batch next() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try {
            boolean isLast = fill(entries);
            return batch(entries, isLast, null);
        } catch (BrokenFile broken) {
            return batch(entries, true, broken);
        }
    }

    private boolean fill(List<Entry> entries) throws IOException {
        long bytes = 0;
        while (entries.size() < settings.batchEntries() && bytes < settings.batchBytes()) {
            Optional<Entry> next = reader.next();
            if (next.isEmpty()) {
                return true;
            }
            entries.add(next.get());
            bytes += next.get() instanceof Record record ? record.page().bytes().length : 0;
        }
        return false;
    }

    private Batch batch(List<Entry> entries, boolean isLast, @Nullable BrokenFile broken) {
        long before = read;
        read += entries.size();
        return new Batch(entries, before, file.count(), isLast, broken == null ? null : broken.refusal());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
