package org.lectern.ingest.parse.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** A file that is one page, of whatever format. */
final class SinglePage implements BulkReader {

    private static final String PLACE = "byte 0";

    private final InputStream file;
    private boolean read;

    SinglePage(InputStream file) {
        this.file = file;
    }

    @Override
    public Optional<Entry> next() throws IOException {
        if (read) {
            return Optional.empty();
        }
        read = true;
        byte[] bytes = file.readNBytes(Page.LARGEST + 1);
        return Optional.of(
                bytes.length > Page.LARGEST
                        ? new Entry.Unreadable(1, PLACE, tooLarge())
                        : new Entry.Record(1, PLACE, new Page(bytes, null, null)));
    }

    private static Refusal tooLarge() {
        return new Refusal(Reason.TOO_LARGE, "The page has more than " + Page.LARGEST + " bytes.", PLACE);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
