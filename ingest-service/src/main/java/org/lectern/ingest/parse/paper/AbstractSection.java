package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * One part of an abstract.
 *
 * @param label as the page writes it, e.g. {@code BACKGROUND}; null where there is none
 * @param text plain text without markup
 */
@JsonPropertyOrder({"label", "text"})
public record AbstractSection(@Nullable String label, String text) {

    public AbstractSection {
        label = Prose.orNull(label);
        text = Prose.required(text, "text");
    }
}
