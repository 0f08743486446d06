package org.lectern.ingest.parse.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.crossref.BrokenJson;
import org.lectern.ingest.parse.crossref.CrossrefWorks;

/** Works in JSON: an array, Crossref's lists and its public data file. */
final class CrossrefFile implements BulkReader {

    private final InputStream file;
    private @Nullable CrossrefWorks works;
    private long number;

    CrossrefFile(InputStream file) {
        this.file = file;
    }

    @Override
    public Optional<Entry> next() throws IOException {
        try {
            if (works == null) {
                works = new CrossrefWorks(file);
            }
            return works.next() ? Optional.of(WorkBytes.entry(works, ++number, works.place())) : Optional.empty();
        } catch (JsonProcessingException broken) {
            throw new BrokenFile(BrokenJson.refusal(broken));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
