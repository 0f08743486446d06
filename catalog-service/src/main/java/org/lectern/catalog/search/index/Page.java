package org.lectern.catalog.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Takes one page of a query's hits from one state of the index. */
record Page(IndexSearcher searcher, SearcherLifetimeManager views, Query query) {
    /** By score and, among equals, by id: the same order whatever the segments are. */
    private static final Sort ORDER =
            new Sort(SortField.FIELD_SCORE, new SortField(Documents.ID, SortField.Type.STRING));

    Hits find(int limit, Hits.@Nullable Place after) throws IOException {
        int papers = searcher.getIndexReader().maxDoc();
        if (papers == 0) {
            return new Hits(0, List.of(), null);
        }
        FieldDoc last = after == null ? null : behind(after, papers);
        // One more than asked for tells whether there is a next page.
        ScoreDoc[] found = searcher.search(query, new TopFieldCollectorManager(ORDER, limit + 1, last, 1)).scoreDocs;
        List<Hit> hits = hits(Arrays.asList(found).subList(0, Math.min(limit, found.length)));
        return new Hits(searcher.count(query), hits, found.length > limit ? place(hits.getLast()) : null);
    }

    /** The document's number is the last there is, so that only score and id decide. */
    private static FieldDoc behind(Hits.Place place, int papers) {
        return new FieldDoc(papers - 1, place.score(), new Object[] {place.score(), new BytesRef(place.id())});
    }

    private List<Hit> hits(List<ScoreDoc> found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : found) {
            Document document = stored.document(one.doc);
            hits.add(Documents.hit(document, (Float) ((FieldDoc) one).fields[0]));
        }
        return hits;
    }

    private Hits.Place place(Hit hit) throws IOException {
        return new Hits.Place(views.record(searcher), hit.score(), hit.id());
    }
}
