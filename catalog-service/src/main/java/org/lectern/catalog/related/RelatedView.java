package org.lectern.catalog.related;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.paper.PaperLinks;
import org.lectern.catalog.statement.RelatedPaper;

/**
 * What a paper's pages recommend.
 *
 * @param paper the paper whose pages these are
 * @param related in the pages' order, at most 100
 */
record RelatedView(UUID paper, List<Row> related) {
    /**
     * One recommendation.
     *
     * @param title as the page writes it
     * @param paper the same paper in the catalog; null where it is not there
     */
    record Row(
            String title,
            @Nullable String journal,
            @Nullable String date,
            @Nullable String doi,
            @Nullable String pmid,
            @Nullable Link paper) {
        static Row of(RelatedPaper related, @Nullable UUID paper) {
            return new Row(
                    related.title(),
                    related.journal(),
                    related.date(),
                    related.doi(),
                    related.pmid(),
                    paper == null ? null : new Link(paper, PaperLinks.self(paper)));
        }
    }

    /**
     * Where a catalogued paper is.
     *
     * @param link relative to the service
     */
    record Link(UUID id, String link) {}
}
