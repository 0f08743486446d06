package org.lectern.ingest.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.lectern.ingest.page.Trace;
import org.lectern.ingest.quota.BodyTooLarge;

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
     * @throws BodyTooLarge where it is too long
     * @throws IOException where it does not arrive whole
     */
    Receipt receive(InputStream file) throws IOException {
        UUID id = UUID.randomUUID();
        MessageDigest digest = sha256();
        long size;
        try {
            size = store(id, file, digest);
        } catch (BodyTooLarge | IOException failure) {
            chunks.delete(id);
            throw failure;
        }
        return register(id, digest.digest(), size);
    }

    private long store(UUID id, InputStream file, MessageDigest digest) throws IOException {
        long size = 0;
        int number = 0;
        for (byte[] chunk = file.readNBytes(ImportChunks.SIZE);
                chunk.length > 0;
                chunk = file.readNBytes(ImportChunks.SIZE)) {
            size += chunk.length;
            if (size > ImportResource.LARGEST) {
                throw new BodyTooLarge(ImportResource.LARGEST);
            }
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
