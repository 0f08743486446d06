package org.lectern.ingest.parse.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.warc.ArchivedPages;
import org.lectern.ingest.parse.warc.BrokenArchive;
import org.lectern.ingest.parse.warc.Capture;

/** A web archive: each page in it, at the address where it was found. */
final class WebArchive implements BulkReader {

    private final InputStream file;
    private @Nullable ArchivedPages pages;
    private long number;

    WebArchive(InputStream file) {
        this.file = file;
    }

    @Override
    public Optional<Entry> next() throws IOException {
        try {
            if (pages == null) {
                pages = new ArchivedPages(file, Page.LARGEST);
            }
            return pages.next().map(this::entry);
        } catch (BrokenArchive broken) {
            throw new BrokenFile(broken.refusal());
        }
    }

    private Entry entry(Capture capture) {
        return switch (capture) {
            case Capture.Document page ->
                new Entry.Record(++number, page.place(), new Page(page.bytes(), page.mediaType(), page.address()));
            case Capture.Unreadable page -> new Entry.Unreadable(++number, page.place(), page.refusal());
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
