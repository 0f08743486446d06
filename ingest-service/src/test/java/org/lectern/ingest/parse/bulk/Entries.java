package org.lectern.ingest.parse.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.parse.PageParser;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** All entries of a file, in the test's words. */
final class Entries {

    private Entries() {}

    static List<Entry> of(byte[] file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (BulkReader reader = BulkFile.open(new ByteArrayInputStream(file))) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                entries.add(next.get());
            }
        }
        return entries;
    }

    static List<Entry> of(String file) throws IOException {
        return of(file.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Entry entry) {
        return new String(((Entry.Record) entry).page().bytes(), StandardCharsets.UTF_8);
    }

    /** The title that the entry's page states, or why it states none. */
    static String told(Entry entry) {
        return switch (entry) {
            case Entry.Record record ->
                switch (new PageParser().parse(record.page())) {
                    case ParsedPage.Parsed parsed -> parsed.paper().title();
                    case ParsedPage.Rejected rejected -> rejected.reason().name();
                };
            case Entry.Unreadable unreadable -> unreadable.refusal().reason().name();
            case Entry.Deletion deletion -> deletion.pmid().value();
        };
    }

    static Reason broken(BrokenFile file) {
        return file.refusal().reason();
    }
}
