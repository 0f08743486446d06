package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper appeared.
 *
 * @param title as the page writes it, in full or short
 * @param abbreviation the short title where the page states both, e.g. {@code Early Sci Med}
 * @param issn print and electronic, each once
 */
@JsonPropertyOrder({"title", "abbreviation", "issn"})
public record Journal(String title, @Nullable String abbreviation, List<Issn> issn) {

    public Journal {
        title = Prose.required(title, "title");
        abbreviation = Prose.orNull(abbreviation);
        issn = issn.stream().distinct().toList();
    }

    /** A journal of which only the name is known. */
    public static Journal named(String title) {
        return new Journal(title, null, List.of());
    }
}
