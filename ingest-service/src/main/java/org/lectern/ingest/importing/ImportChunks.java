package org.lectern.ingest.importing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lectern.ingest.database.Statements;

/** The files of imports that are not over, in pieces. */
@ApplicationScoped
class ImportChunks {
    /** The longest piece, in bytes. */
    static final int SIZE = 1024 * 1024;

    private static final String ADD = "insert into import_chunk (import, number, bytes) values (?, ?, ?)";
    private static final String FIND = "select bytes from import_chunk where import = ? and number = ?";
    private static final String DELETE = "delete from import_chunk where import = ?";

    /** What was left by imports that are over, and by senders that an end of this service cut off. */
    private static final String SWEEP = """
            delete from import_chunk where import in (
                select chunk.import from import_chunk chunk left join import on import.id = chunk.import
                group by chunk.import, import.state
                having import.state in ('DONE', 'CANCELLED', 'FAILED')
                    or import.state is null and max(chunk.stored) < now() - interval '1 hour')
            """;

    private static final byte[] NOTHING = {};

    @Inject
    Statements statements;

    /** Stores one piece for good. */
    void add(UUID id, int number, byte[] bytes) {
        statements.update(ADD, id, number, bytes);
    }

    /** The piece of that number, from 0; of no bytes behind the last. */
    byte[] find(UUID id, int number) {
        return statements.query(FIND, found -> found.getBytes(1), id, number).stream()
                .findFirst()
                .orElse(NOTHING);
    }

    /** The file is not needed any more. */
    void delete(UUID id) {
        statements.update(DELETE, id);
    }

    @Scheduled(every = "10m", delayed = "1m")
    void sweep() {
        statements.update(SWEEP);
    }
}
