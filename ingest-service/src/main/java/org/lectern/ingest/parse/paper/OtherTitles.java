package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a page calls the paper beside its title.
 *
 * @param subtitle stands at the end of the title as well; null where the page does not part them
 * @param translatedTitle the title in another language, e.g. the original's where PubMed's title is its translation; null
 *     where not stated
 */
@JsonPropertyOrder({"subtitle", "translatedTitle"})
public record OtherTitles(
        @Nullable String subtitle, @Nullable String translatedTitle) {

    /** The page states one title. */
    static final OtherTitles NONE = new OtherTitles(null, null);

    public OtherTitles {
        subtitle = Prose.orNull(subtitle);
        translatedTitle = Prose.orNull(translatedTitle);
    }
}
