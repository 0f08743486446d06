package org.lectern.ingest.parse;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page something was read from.
 *
 * @param id the page's name, see {@link Page#id()}
 * @param address where it was found; null where nobody said
 * @param format what its bytes turned out to be; null where they are no format that is known
 * @param parser version of the parser, counted up when its answers change
 */
@JsonPropertyOrder({"id", "address", "format", "parser"})
public record PageReference(
        UUID id, @Nullable String address, @Nullable PageFormat format, int parser) {

    public PageReference {
        Objects.requireNonNull(id, "id");
        if (parser < 1) {
            throw new IllegalArgumentException("parser " + parser + " is below 1");
        }
    }
}
