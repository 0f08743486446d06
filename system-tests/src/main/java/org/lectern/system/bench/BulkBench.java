package org.lectern.system.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.ingest.parse.PageParser;
import org.lectern.ingest.parse.bulk.BulkFile;
import org.lectern.ingest.parse.bulk.BulkReader;
import org.lectern.ingest.parse.bulk.Entry;

/** How fast one thread reads a bulk file of PubMed records. */
final class BulkBench {
    private static final int RECORDS = 5_000;
    private static final int ROUNDS = 4;

    private final byte[] file;

    BulkBench() throws IOException {
        try (InputStream invented = new InventedCitations(0).file(RECORDS)) {
            file = invented.readAllBytes();
        }
    }

    /** Each record found, hashed and parsed. */
    Measurement lectern() throws IOException {
        PageParser parser = new PageParser();
        return measure("PubMed records from a bulk file, one thread", entry -> {
            if (entry instanceof Entry.Record record) {
                parser.parse(record.page());
            }
        });
    }

    /** Each record found, and nothing done with it. */
    Measurement records() throws IOException {
        return measure("the records found, not parsed", entry -> {});
    }

    private Measurement measure(String what, Consumer<Entry> each) throws IOException {
        read(each);
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            read(each);
        }
        return Measurement.of(what, ROUNDS * RECORDS, Duration.ofNanos(System.nanoTime() - start));
    }

    private void read(Consumer<Entry> each) throws IOException {
        try (BulkReader reader = BulkFile.open(new ByteArrayInputStream(file))) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                each.accept(next.get());
            }
        }
    }
}
