package org.lectern.ingest.importing;

import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.page.FaultyData;
import org.lectern.ingest.page.Loading;
import org.lectern.ingest.parse.bulk.BrokenFile;
import org.lectern.ingest.parse.paper.Refusal;

/** Goes through a file batch by batch, from behind the last one that was committed. */
@ApplicationScoped
class Importing {
    private static final Logger LOG = Logger.getLogger(Importing.class);

    @Inject
    Imports imports;

    @Inject
    ImportChunks chunks;

    @Inject
    Loading loading;

    @Inject
    Committing committing;

    @Inject
    ImportSettings settings;

    /**
     * Loads what is left of an import, until it is over.
     *
     * @param isToGoOn asked before each batch: may wait, and leaves the rest for later by saying no
     */
    void run(UUID id, BooleanSupplier isToGoOn) throws InterruptedException {
        Import begun = imports.begin(id).orElse(null);
        if (begun == null) {
            return;
        }
        LOG.infof("import %s: from entry %d on", id, begun.counts().read() + 1);
        try (Scope trace = begun.trace().context().makeCurrent()) {
            load(begun, isToGoOn);
        }
    }

    private void load(Import begun, BooleanSupplier isToGoOn) throws InterruptedException {
        long read = begun.counts().read();
        try (Batches batches = new Batches(new StoredFile(chunks, begun.id()), read, settings);
                ReadAhead ahead = new ReadAhead(() -> read(batches.next()))) {
            boolean goesOn = true;
            while (goesOn && isToGoOn.getAsBoolean()) {
                goesOn = load(begun.id(), ahead.next());
            }
        } catch (BrokenFile broken) {
            end(begun.id(), broken.refusal());
        } catch (IOException unforeseen) { // a stored file has none of its own
            throw new UncheckedIOException(unforeseen);
        }
    }

    private ReadBatch read(Batch batch) throws InterruptedException {
        return new ReadBatch(batch, loading.read(batch.pages()));
    }

    /** False where nothing is left to do. */
    private boolean load(UUID id, ReadBatch next) throws InterruptedException {
        boolean committed = commit(id, next);
        if (committed && next.batch().isLast()) {
            end(id, next.batch().broken());
        }
        return committed && !next.batch().isLast();
    }

    private boolean commit(UUID id, ReadBatch next) throws InterruptedException {
        try {
            return committing.commit(id, next);
        } catch (RuntimeException failure) { // whatever it was: it decides between trying again and entry by entry
            if (!FaultyData.isCauseOf(failure)) {
                throw failure;
            }
            return commitApart(id, next.batch(), failure);
        }
    }

    private boolean commitApart(UUID id, Batch batch, RuntimeException failure) throws InterruptedException {
        if (batch.entries().size() == 1) {
            LOG.errorf(failure, "import %s: what entry %d states cannot be stored", id, batch.before() + 1);
            return committing.commit(id, new ReadBatch(batch, loading.refused(batch.pages())));
        }
        for (Batch alone : batch.apart()) {
            if (!commit(id, read(alone))) {
                return false;
            }
        }
        return true;
    }

    private void end(UUID id, @Nullable Refusal broken) {
        if (broken == null) {
            imports.finish(id);
        } else {
            imports.fail(id, broken);
        }
        chunks.delete(id);
        LOG.infof("import %s: %s", id, broken == null ? "done" : broken.detail());
    }
}
