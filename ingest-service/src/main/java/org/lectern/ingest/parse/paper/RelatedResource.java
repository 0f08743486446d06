package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Another paper that a page recommends.
 *
 * @param title as the page writes it, its final full stop or question mark kept
 * @param journal mostly the short title; null where the page names none
 */
@JsonPropertyOrder({"title", "journal", "date", "doi", "pmid"})
public record RelatedResource(
        String title,
        @Nullable String journal,
        @Nullable PartialDate date,
        @Nullable Doi doi,
        @Nullable Pmid pmid) {

    public RelatedResource {
        title = Prose.required(title, "title");
        journal = Prose.orNull(journal);
    }
}
