package org.lectern.ingest.parse.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.ingest.parse.tagged.TaggedFields.Field;

/** One record of tagged lines. */
public final class TaggedRecord {

    /** Most lines of a record that are read; one of 6,000 authors with their affiliations has a third. */
    private static final int MOST_LINES = 300_000;

    private final Dialect dialect;
    private final int line;
    private final int longest;
    private final List<Line> lines = new ArrayList<>();
    private int length;
    private boolean ended;

    TaggedRecord(Dialect dialect, int line, int longest) {
        this.dialect = dialect;
        this.line = line;
        this.longest = longest;
    }

    /** A line with its number in the text. */
    private record Line(String text, int number) {}

    void add(String text, int number) {
        length += Math.min(text.length(), longest) + 1;
        if (isTooLong() || lines.size() == MOST_LINES) {
            lines.clear();
            length = longest + 1;
        } else {
            lines.add(new Line(text, number));
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
        return lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
    }

    /** What it says. */
    public TaggedFields fields() {
        List<Field> fields = new ArrayList<>();
        Field field = new Field("", "", line);
        StringBuilder value = new StringBuilder();
        for (Line each : lines) {
            Optional<Field> begun = dialect.field(each.text, each.number);
            if (begun.isPresent()) {
                add(fields, field, value);
                field = begun.get();
                value = new StringBuilder(field.value());
            } else {
                value.append('\n').append(each.text.strip());
            }
        }
        add(fields, field, value);
        return new TaggedFields(fields);
    }

    private static void add(List<Field> fields, Field begun, StringBuilder value) {
        if (!begun.tag().isEmpty()) {
            fields.add(new Field(begun.tag(), value.toString(), begun.line()));
        }
    }
}
