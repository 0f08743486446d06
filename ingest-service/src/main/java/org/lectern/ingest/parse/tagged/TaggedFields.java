package org.lectern.ingest.parse.tagged;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Prose;

/** A record's fields in its own order. */
public record TaggedFields(List<Field> inOrder) {

    public TaggedFields {
        inOrder = List.copyOf(inOrder);
    }

    /**
     * A tag and what it says.
     *
     * @param value lines parted by line feeds, without the blanks before them
     * @param line number of the first of them in the text, from 1
     */
    public record Field(String tag, String value, int line) {}

    /** The values of these tags that say something: all of the first tag, then all of the next. */
    public Stream<String> values(String... tags) {
        return Stream.of(tags)
                .flatMap(tag -> inOrder.stream()
                        .filter(field -> field.tag().equals(tag) && Prose.orNull(field.value()) != null)
                        .map(Field::value));
    }

    /** The first of {@link #values}. */
    public Optional<String> first(String... tags) {
        return values(tags).findFirst();
    }
}
