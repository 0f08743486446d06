package org.lectern.ingest.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.lectern.ingest.page.Trace;
import org.lectern.ingest.quota.Body;

/** Stores a file while it arrives; it is accepted once all of it is stored. */
@ApplicationScoped
class Receiving {
    @Inject
    Imports imports;

    @Inject
    ImportChunks chunks;

    @Inject
    Event<FileArrived> arrived;

    /** Says that a file waits to be loaded. */
    record FileArrived() {}

    /** What was received: an import, and whether its file is new. */
    record Receipt(Import received, boolean isNew) {}

    /**
     * Stores the file, unless the same is there already and its import waits, runs or is done.
     *
     * @throws Body.TooLarge where it is too long
     * @throws Body.Incomplete where it does not arrive whole
     */
    Receipt receive(Body file) {
        UUID id = UUID.randomUUID();
        MessageDigest digest = sha256();
        long size;
        try {
            size = store(id, file, digest);
        } catch (Body.TooLarge | Body.Incomplete failure) {
            chunks.delete(id);
            throw failure;
        }
        return register(id, digest.digest(), size);
    }

    private long store(UUID id, Body file, MessageDigest digest) {
        long size = 0;
        int number = 0;
        for (byte[] chunk = file.next(ImportChunks.SIZE); chunk.length > 0; chunk = file.next(ImportChunks.SIZE)) {
            size += chunk.length;
            digest.update(chunk);
            chunks.add(id, number++, chunk);
        }
        return size;
    }

    private Receipt register(UUID id, byte[] sha256, long size) {
        boolean isNew = imports.add(id, sha256, size, Trace.current());
        if (isNew) {
            arrived.fire(new FileArrived());
        } else {
            chunks.delete(id);
        }
        // One that came to no good end in between is no matter: the sender looks at its state.
        return new Receipt((isNew ? imports.find(id) : imports.ofFile(sha256)).orElseThrow(), isNew);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
