package org.lectern.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.search.index.Hit;
import org.lectern.catalog.search.index.Hits;

/**
 * A page of a search's results.
 *
 * @param searchId the search, the same on each of its pages
 * @param query as it was asked
 * @param total how many papers were found in all
 * @param notes what was repaired in the query, a sentence each
 * @param items the papers of this page, best first
 * @param next the cursor of the next page; absent on the last one
 */
record SearchResults(
        UUID searchId,
        String query,
        long total,
        List<String> notes,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    /**
     * A paper that was found.
     *
     * @param authors the first three, such as {@code Quill AM, van der Lamp T, Inkwell I, et al.}
     * @param href its address relative to this service; it tells that the paper was opened from this search
     */
    record Item(
            String id,
            String title,
            String authors,
            @Nullable String journal,
            @Nullable String date,
            @Nullable String doi,
            @Nullable String pmid,
            List<String> types,
            String href) {
        static Item of(Hit hit, UUID search) {
            return new Item(
                    hit.id(),
                    hit.title(),
                    hit.authors(),
                    hit.journal(),
                    hit.date(),
                    hit.doi(),
                    hit.pmid(),
                    hit.types(),
                    "/papers/" + hit.id() + "?search=" + search);
        }
    }

    static SearchResults of(UUID search, String query, List<String> notes, Hits hits) {
        Hits.Place next = hits.next();
        return new SearchResults(
                search,
                query,
                hits.total(),
                notes,
                hits.page().stream().map(hit -> Item.of(hit, search)).toList(),
                next == null ? null : new Cursor(search, next).text(query));
    }
}
