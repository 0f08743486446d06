package org.lectern.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.search.index.Hits;
import org.lectern.catalog.search.index.PaperIndex;
import org.lectern.catalog.search.query.ParsedQuery;
import org.lectern.catalog.search.query.QueryParser;
import org.lectern.catalog.usage.Usage;
import org.lectern.http.InvalidRequest;

/** Answers a search or one of its later pages. */
@ApplicationScoped
class Search {
    @Inject
    PaperIndex index;

    @Inject
    Usage usage;

    /** The first page of a new search, which is recorded. */
    SearchResults begin(String query, int limit, @Nullable String reader) {
        ParsedQuery parsed = QueryParser.parse(query);
        Hits hits = index.find(parsed.expression(), limit, null);
        UUID search = UUID.randomUUID();
        usage.searched(search, reader, query, hits.total());
        return SearchResults.of(search, query, parsed.notes(), hits);
    }

    /** A later page: the same search, and so not recorded again. */
    SearchResults goOn(String query, int limit, String cursor) {
        ParsedQuery parsed = QueryParser.parse(query);
        Cursor from = Cursor.of(cursor, query)
                .orElseThrow(() -> new InvalidRequest("cursor", cursor, "the next of an answer to the same q"));
        Hits hits = index.find(parsed.expression(), limit, from.place());
        return SearchResults.of(from.search(), query, parsed.notes(), hits);
    }
}
