package org.lectern.ingest.parse.tagged;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.ingest.parse.paper.Offers;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** A text that holds one record of tagged lines. */
public final class TaggedText {

    private TaggedText() {}

    /**
     * Reads the one record of the text; refuses none, several, and one that was cut.
     *
     * @param reader what the format makes of a record's fields; empty where they name no title
     */
    public static Reading read(Dialect dialect, String text, Function<TaggedFields, Optional<Paper>> reader) {
        try {
            TaggedRecords records = new TaggedRecords(dialect, new StringReader(text), text.length() + 1);
            Optional<TaggedRecord> only = records.next();
            Optional<TaggedRecord> other = records.next();
            return other.<Reading>map(TaggedText::several)
                    .or(() -> only.map(record -> read(record, reader)))
                    .orElseGet(() -> new Refusal(Reason.NOT_AN_ARTICLE, "The text holds no record.", "line 1"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can be read", impossible);
        }
    }

    /**
     * Where in the text each value of its record's paper stands.
     *
     * @param table for each field the tags that may state it, see {@link TagPlace}, the most trusted first
     */
    public static List<Receipt> explain(Dialect dialect, String text, Map<String, List<TagPlace>> table, Paper paper) {
        try {
            TaggedRecords records = new TaggedRecords(dialect, new StringReader(text), text.length() + 1);
            return records.next()
                    .map(record -> receipts(record.fields(), table, paper))
                    .orElse(List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can be read", impossible);
        }
    }

    private static List<Receipt> receipts(TaggedFields fields, Map<String, List<TagPlace>> table, Paper paper) {
        return Offers.receipts(
                paper,
                field -> table.getOrDefault(field, List.of()).stream()
                        .flatMap(place -> place.offers(fields))
                        .toList());
    }

    private static Refusal several(TaggedRecord other) {
        return new Refusal(Reason.AMBIGUOUS, "The text holds more than one record.", place(other));
    }

    private static Reading read(TaggedRecord record, Function<TaggedFields, Optional<Paper>> reader) {
        if (record.isTooLong()) {
            return new Refusal(Reason.TOO_LARGE, "The record has more lines than are read.", place(record));
        }
        if (!record.isWhole()) {
            return new Refusal(Reason.MALFORMED, "The record breaks off before its end.", place(record));
        }
        return reader.apply(record.fields())
                .<Reading>map(Reading.Statement::of)
                .orElseGet(() -> new Refusal(Reason.NOT_AN_ARTICLE, "The record has no title.", place(record)));
    }

    private static String place(TaggedRecord record) {
        return "line " + record.line();
    }
}
