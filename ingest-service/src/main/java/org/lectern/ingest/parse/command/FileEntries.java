package org.lectern.ingest.parse.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.PageParser;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.ingest.parse.bulk.BulkFile;
import org.lectern.ingest.parse.bulk.BulkReader;
import org.lectern.ingest.parse.bulk.Entry;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** What a file gives: of a page its event's data, of a file of many records that of each. */
final class FileEntries {

    /** Takes what is to be written. */
    @FunctionalInterface
    interface Target {
        /**
         * Writes one document.
         *
         * @param number of the record in its file, from 1; 0 for a file that is one page
         */
        void write(long number, Object document) throws IOException;
    }

    /** A record that cannot be told from what is around it. */
    @JsonPropertyOrder({"record", "place", "reason", "detail", "advice"})
    record Unreadable(long record, String place, Reason reason, String detail, String advice) {}

    /** A record that is no longer kept by whoever issued it. */
    @JsonPropertyOrder({"record", "place", "deleted"})
    record Deleted(long record, String place, Pmid deleted) {}

    private final PageParser parser = new PageParser();
    private final @Nullable String address;
    private final BiFunction<Page, ParsedPage, Object> document;

    /** Of each page that is read, what is made of it and its answer is written. */
    FileEntries(@Nullable String address, BiFunction<Page, ParsedPage, Object> document) {
        this.address = address;
        this.document = document;
    }

    /** Reads a file as one page where it is one, else record by record. */
    void read(Path file, Target target) throws IOException {
        Optional<Object> page = page(file);
        if (page.isPresent()) {
            target.write(0, page.get());
        } else {
            try (InputStream open = Files.newInputStream(file);
                    BulkReader records = BulkFile.open(open)) {
                for (Optional<Entry> next = records.next(); next.isPresent(); next = records.next()) {
                    target.write(next.get().number(), document(next.get()));
                }
            }
        }
    }

    // What is refused for holding several records, or for its compression, is a file of records.
    private Optional<Object> page(Path file) throws IOException {
        if (Files.size(file) > Page.LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        Page page = new Page(bytes, null, address);
        ParsedPage answer = parser.parse(page);
        return isMany(answer) || isGzip(bytes) && answer.page().format() == null
                ? Optional.empty()
                : Optional.of(document.apply(page, answer));
    }

    private static boolean isMany(ParsedPage page) {
        return page instanceof ParsedPage.Rejected refused && refused.reason() == Reason.AMBIGUOUS;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    private Object document(Entry entry) {
        return switch (entry) {
            case Entry.Record record -> document.apply(record.page(), parser.parse(record.page()));
            case Entry.Deletion deletion -> new Deleted(deletion.number(), deletion.place(), deletion.pmid());
            case Entry.Unreadable unreadable -> unreadable(unreadable);
        };
    }

    private static Unreadable unreadable(Entry.Unreadable entry) {
        Refusal refusal = entry.refusal();
        return new Unreadable(
                entry.number(),
                entry.place(),
                refusal.reason(),
                refusal.detail(),
                refusal.reason().advice());
    }
}
