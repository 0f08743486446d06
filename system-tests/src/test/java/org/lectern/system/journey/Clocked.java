package org.lectern.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Knows when a journey began, and so within which bounds the times that it brings forth must lie. */
final class Clocked {
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** The document without these fields, after a look at each: a time of this journey. */
    ObjectNode withoutTimes(JsonNode document, String... fields) {
        ObjectNode rest = document.deepCopy();
        for (String field : fields) {
            assertThat(Instant.parse(document.path(field).asText()))
                    .as("%s of %s", field, document)
                    .isBetween(start, Instant.now());
            rest.remove(field);
        }
        return rest;
    }
}
