package org.lectern.ingest.importing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads one batch ahead, while the one before it is committed: reading takes the processors, committing mostly waits. */
final class ReadAhead implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports-ahead").daemon().factory());
    private final Callable<ReadBatch> reading;
    private Future<ReadBatch> next;

    /** Begins to read at once. */
    ReadAhead(Callable<ReadBatch> reading) {
        this.reading = reading;
        this.next = thread.submit(reading);
    }

    /** The next batch, as soon as it is read; not to be asked for behind the last. */
    ReadBatch next() throws InterruptedException {
        ReadBatch ready = await(next);
        if (!ready.batch().isLast()) {
            next = thread.submit(reading);
        }
        return ready;
    }

    private static ReadBatch await(Future<ReadBatch> batch) throws InterruptedException {
        try {
            return batch.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }

    /** Waits for the batch that is being read, which nobody wants any more. */
    @Override
    public void close() {
        thread.close();
    }
}
