package org.lectern.ingest.parse.tagged;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Offer;
import org.lectern.ingest.parse.paper.Prose;

/**
 * Where a record states something: under a tag, {@code TI}, or under one with such a value, {@code AID [doi]}, {@code IS (Print)}.
 *
 * @param part what stands in the value; blank where any will do
 */
public record TagPlace(String tag, String part) {

    /** Several of them, the most trusted first. */
    public static List<TagPlace> all(String... written) {
        return Arrays.stream(written)
                .map(each -> each.split(" ", 2))
                .map(parts -> new TagPlace(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    Stream<Offer> offers(TaggedFields fields) {
        return fields.inOrder().stream()
                .filter(field -> field.tag().equals(tag) && field.value().contains(part))
                .filter(field -> Prose.orNull(field.value()) != null)
                .map(field -> Offer.of(toString(), "line " + field.line(), Prose.tidy(field.value())));
    }

    @Override
    public String toString() {
        return part.isEmpty() ? tag : tag + " " + part;
    }
}
