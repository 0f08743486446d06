package org.lectern.catalog.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.search.query.Expression;

/**
 * The index of the papers, in a folder. Changes are seen by searches after {@link #refresh} and survive the process after
 * {@link #commit}. One thread changes it, any number search it.
 */
public final class PaperIndex implements Closeable {
    /** Grows with every change of the documents' fields: an index of another layout is built anew. */
    private static final String LAYOUT = "2";

    private final PaperText text = new PaperText();
    private final LuceneQueries queries = new LuceneQueries(text);
    private final SearcherLifetimeManager views = new SearcherLifetimeManager();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Tells that another process writes to the folder. */
    public static final class FolderInUse extends RuntimeException {
        FolderInUse(Path folder, Throwable cause) {
            super(
                    "The search index in " + folder
                            + " belongs to another running process: give each instance a lectern.search.folder of its own.",
                    cause);
        }
    }

    private PaperIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /**
     * Opens the index of a folder, which is made where it is missing. An index that is damaged or of another layout is
     * emptied: its {@link #progress} then tells that nothing has been read.
     *
     * @throws FolderInUse where another process has it open
     */
    public static PaperIndex open(Path folder) {
        try {
            PaperText analyzer = new PaperText();
            PaperIndex index = new PaperIndex(IndexFolder.open(folder, analyzer));
            if (!LAYOUT.equals(index.commitData().get("layout"))) {
                index.clear();
            }
            return index;
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index in " + folder + " cannot be opened", failure);
        }
    }

    /** How far the topic has been read. */
    public Progress progress() {
        return Progress.of(commitData());
    }

    private Map<String, String> commitData() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private void reached(Progress progress) {
        Map<String, String> data = progress.asCommit();
        data.put("layout", LAYOUT);
        writer.setLiveCommitData(data.entrySet());
    }

    /** Empties the index and forgets what has been read. */
    public void clear() {
        try {
            writer.deleteAll();
            reached(Progress.none());
            refresh();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes the changes, of which the last one of a paper counts, and notes how far they reach. */
    public void apply(List<Change> changes, Progress progress) {
        Map<String, Change> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.id(), change));
        try {
            for (Change change : last.values()) {
                apply(change);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        reached(progress);
    }

    private void apply(Change change) throws IOException {
        Term id = new Term(Documents.ID, change.id());
        switch (change) {
            case Change.Put put -> writer.updateDocument(id, Documents.of(put.paper()));
            case Change.Remove remove -> writer.deleteDocuments(id);
        }
    }

    /** Lets searches see what has changed. */
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes what has changed to the disk; costs nothing where nothing has. */
    public void commit() {
        try {
            writer.commit();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Forgets the states of the index that later pages could still ask for, once they are so old. */
    public void forgetViews(Duration age) {
        try {
            views.prune(new SearcherLifetimeManager.PruneByAge(age.toSeconds()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many papers a search can find. */
    public int size() {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return searcher.getIndexReader().numDocs();
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * One page of what an expression finds.
     *
     * @param limit the longest page, at least 1
     * @param after where the page before it ended; null for the first page
     */
    public Hits find(Expression expression, int limit, Hits.@Nullable Place after) {
        try {
            IndexSearcher searcher = viewOf(after);
            try {
                return new Page(searcher, views, queries.of(expression)).find(limit, after);
            } finally {
                searcher.getIndexReader().decRef();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The state of the index that the first page saw, as long as it is kept; else the present one. */
    private IndexSearcher viewOf(Hits.@Nullable Place after) throws IOException {
        IndexSearcher kept = after == null ? null : views.acquire(after.view());
        return kept == null ? searchers.acquire() : kept;
    }

    /** Commits and gives the folder free. */
    @Override
    public void close() {
        try (var directory = writer.getDirectory();
                text) {
            writer.commit();
            searchers.close();
            views.close();
            writer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
