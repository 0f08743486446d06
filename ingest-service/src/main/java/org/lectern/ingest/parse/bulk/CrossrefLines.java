package org.lectern.ingest.parse.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.crossref.BrokenJson;
import org.lectern.ingest.parse.crossref.CrossrefWorks;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.lectern.ingest.parse.text.TextLines;

/** Works in JSON, one a line or a list of them a line: a line that is broken costs no other. */
final class CrossrefLines implements BulkReader {

    /** What may stand before the first line, with what is read ahead. */
    private static final int LEAD = 64 * 1024;

    private final InputStream file;
    private final TextLines lines;
    private @Nullable CrossrefWorks line;
    private long number;

    CrossrefLines(InputStream file) {
        this.file = file;
        this.lines = new TextLines(new InputStreamReader(file, StandardCharsets.ISO_8859_1), Page.LARGEST);
    }

    /** Whether the first line that is not blank ends as an object does; the file is left as it was. */
    static boolean isByLine(BufferedInputStream file) throws IOException {
        file.mark(Page.LARGEST + LEAD);
        TextLines lines = new TextLines(new InputStreamReader(file, StandardCharsets.ISO_8859_1), Page.LARGEST);
        String first = lines.next();
        while (first != null && first.isBlank()) {
            first = lines.next();
        }
        file.reset();
        return first != null && first.strip().endsWith("}");
    }

    @Override
    public Optional<Entry> next() throws IOException {
        while (line != null || nextLine()) {
            Optional<Entry> entry = line == null ? Optional.of(tooLong()) : work(line);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    // A place within a line's JSON says less than the line's number.
    private Optional<Entry> work(CrossrefWorks works) throws IOException {
        try {
            if (works.next()) {
                Entry entry = WorkBytes.entry(works, number + 1, place());
                number++;
                return Optional.of(entry);
            }
            line = null;
            return Optional.empty();
        } catch (JsonProcessingException broken) {
            line = null;
            Refusal refusal = BrokenJson.refusal(broken);
            return Optional.of(unreadable(new Refusal(refusal.reason(), refusal.detail(), place())));
        }
    }

    private Entry tooLong() {
        return unreadable(new Refusal(Reason.TOO_LARGE, "The line has more than " + Page.LARGEST + " bytes.", place()));
    }

    private boolean nextLine() throws IOException {
        String text = lines.next();
        line = text == null || text.length() > Page.LARGEST
                ? null
                : new CrossrefWorks(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        return text != null;
    }

    private Entry unreadable(Refusal refusal) {
        return new Entry.Unreadable(++number, place(), refusal);
    }

    private String place() {
        return "line " + lines.number();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
