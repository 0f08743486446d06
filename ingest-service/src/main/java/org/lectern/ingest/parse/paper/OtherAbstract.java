package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An abstract beside the scientific one in the paper's language.
 *
 * @param language ISO 639-1, e.g. {@code es}; null where none is stated
 * @param sections at least one
 */
@JsonPropertyOrder({"kind", "language", "sections"})
public record OtherAbstract(Kind kind, @Nullable String language, List<AbstractSection> sections) {

    /** What it is. */
    public enum Kind {
        /** For readers who are no specialists: a lay or plain-language summary. */
        @JsonProperty("plain-language")
        PLAIN_LANGUAGE,
        /** The abstract in another language. */
        @JsonProperty("translation")
        TRANSLATION
    }

    public OtherAbstract {
        Objects.requireNonNull(kind, "kind");
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("an abstract has a text");
        }
    }
}
