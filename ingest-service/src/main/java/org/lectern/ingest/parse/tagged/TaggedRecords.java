package org.lectern.ingest.parse.tagged;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.text.TextLines;

/** Goes through a text of tagged lines, holding one record at a time. */
public final class TaggedRecords {

    private final Dialect dialect;
    private final TextLines lines;
    private final int longest;
    private @Nullable String next;
    private boolean afterBlank = true;

    /** Reads records of at most so many characters. */
    public TaggedRecords(Dialect dialect, Reader text, int longest) {
        this.dialect = dialect;
        this.lines = new TextLines(text, longest);
        this.longest = longest;
    }

    /** The next record; empty at the end of the text. */
    public Optional<TaggedRecord> next() throws IOException {
        TaggedRecord record = null;
        for (String line = line(); line != null; line = line()) {
            if (dialect.begins(line, afterBlank)) {
                if (record != null) {
                    next = line;
                    return Optional.of(record);
                }
                record = new TaggedRecord(dialect, lines.number(), longest);
            }
            afterBlank = line.isBlank();
            if (record != null && add(record, line)) {
                return Optional.of(record);
            }
        }
        return Optional.ofNullable(record);
    }

    private @Nullable String line() throws IOException {
        String line = next == null ? lines.next() : next;
        next = null;
        return line;
    }

    /** Whether the record ends with the line. */
    private boolean add(TaggedRecord record, String line) {
        if (line.isBlank()) {
            return false;
        }
        record.add(line, lines.number());
        boolean ends = dialect.ends(line);
        if (ends) {
            record.end();
        }
        return ends;
    }
}
