package org.lectern.ingest.parse.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.parse.tagged.TaggedFields.Field;

/** One record of tagged lines. */
public final class TaggedRecord {

    /** Most lines of a record that are read; one of 6,000 authors with their affiliations has a third. */
    private static final int MOST_LINES = 300_000;

    private final Dialect dialect;
    private final int line;
    private final int longest;
    private final List<String> lines = new ArrayList<>();
    private int length;
    private boolean ended;

    TaggedRecord(Dialect dialect, int line, int longest) {
        this.dialect = dialect;
        this.line = line;
        this.longest = longest;
    }

    void add(String text) {
        length += Math.min(text.length(), longest) + 1;
        if (isTooLong() || lines.size() == MOST_LINES) {
            lines.clear();
            length = longest + 1;
        } else {
            lines.add(text);
        }
    }

    void end() {
        ended = true;
    }

    /** Number of its first line, from 1. */
    public int line() {
        return line;
    }

    /** Whether it is longer than is read; it then has no fields. */
    public boolean isTooLong() {
        return length > longest;
    }

    /** Whether its end was there. */
    public boolean isWhole() {
        return ended || !dialect.isClosed();
    }

    /** The record as it was written, its lines ended by line feeds. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** What it says. */
    public TaggedFields fields() {
        List<Field> fields = new ArrayList<>();
        String tag = "";
        StringBuilder value = new StringBuilder();
        for (String text : lines) {
            Optional<Field> begun = dialect.field(text);
            if (begun.isPresent()) {
                add(fields, tag, value);
                tag = begun.get().tag();
                value = new StringBuilder(begun.get().value());
            } else {
                value.append('\n').append(text.strip());
            }
        }
        add(fields, tag, value);
        return new TaggedFields(fields);
    }

    private static void add(List<Field> fields, String tag, StringBuilder value) {
        if (!tag.isEmpty()) {
            fields.add(new Field(tag, value.toString()));
        }
    }
}
