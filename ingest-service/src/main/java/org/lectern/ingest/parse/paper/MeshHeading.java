package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Medical Subject Heading of the National Library of Medicine: a descriptor, perhaps with qualifiers.
 *
 * @param id the descriptor's unique identifier, e.g. {@code D003371}; null where the page has the name alone
 * @param name e.g. {@code Cough}
 * @param major whether the descriptor by itself is a main point of the paper
 */
@JsonPropertyOrder({"id", "name", "major", "qualifiers"})
public record MeshHeading(@Nullable String id, String name, boolean major, List<Qualifier> qualifiers) {

    public MeshHeading {
        id = Prose.orNull(id);
        name = Prose.required(name, "name");
        qualifiers = List.copyOf(qualifiers);
    }

    /**
     * An aspect of the descriptor.
     *
     * @param id e.g. {@code Q000209}; null where the page has the name alone
     * @param name e.g. {@code etiology}
     * @param major whether descriptor and qualifier together are a main point of the paper
     */
    @JsonPropertyOrder({"id", "name", "major"})
    public record Qualifier(@Nullable String id, String name, boolean major) {
        public Qualifier {
            id = Prose.orNull(id);
            name = Prose.required(name, "name");
        }
    }
}
