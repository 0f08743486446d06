package org.lectern.ingest.importing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.database.Statements;
import org.lectern.ingest.page.Trace;
import org.lectern.ingest.parse.paper.Refusal;

/** All imports. */
@ApplicationScoped
class Imports {
    private static final String ADD = """
            insert into import (id, sha256, size, received, traceparent) values (?, ?, ?, now(), ?)
            on conflict (sha256) where state in ('RECEIVED', 'RUNNING', 'DONE') do nothing
            """;

    private static final String SAME_FILE =
            "select * from import where sha256 = ? and state in ('RECEIVED', 'RUNNING', 'DONE')";

    private static final String BEGIN = """
            update import set state = 'RUNNING', run_began = clock_timestamp(), updated = clock_timestamp(),
                run_entries = entries, run_bytes = bytes
            where id = ? and state in ('RECEIVED', 'RUNNING')
            returning *
            """;

    private static final String ADVANCE = """
            update import set entries = entries + ?, parsed = parsed + ?, rejected = rejected + ?,
                unchanged = unchanged + ?, deleted = deleted + ?, bytes = ?, updated = clock_timestamp()
            where id = ? and state = 'RUNNING' and entries = ?
            """;

    private static final String FINISH = """
            update import set state = 'DONE', bytes = size, ended = now() where id = ? and state = 'RUNNING'
            """;

    private static final String FAIL = """
            update import set state = 'FAILED', ended = now(), reason = ?, detail = ?, place = ?
            where id = ? and state = 'RUNNING'
            """;

    private static final String CANCEL = """
            update import set state = 'CANCELLED', ended = now() where id = ? and state in ('RECEIVED', 'RUNNING')
            """;

    private static final String WAITING =
            "select id from import where state in ('RECEIVED', 'RUNNING') order by position";

    /** Any constant will do that no other lock of the database has. */
    private static final String LOCK = "select pg_try_advisory_lock(hashtextextended('import:' || ?, 0))";

    private static final String UNLOCK = "select pg_advisory_unlock(hashtextextended('import:' || ?, 0))";

    @Inject
    Statements statements;

    @Inject
    AgroalDataSource dataSource;

    /** An import that nobody else works on while this is open; a process that dies lets go of it. */
    static final class Lease implements AutoCloseable {
        private final Connection connection;
        private final UUID id;

        private Lease(Connection connection, UUID id) {
            this.connection = connection;
            this.id = id;
        }

        UUID id() {
            return id;
        }

        @Override
        public void close() {
            try (connection) {
                test(connection, UNLOCK, id);
            } catch (SQLException failure) {
                throw new Statements.DatabaseFailure(failure);
            }
        }
    }

    /**
     * Adds an import, unless one of the same file is there that waits, runs or is done.
     *
     * @return whether it was added
     */
    boolean add(UUID id, byte[] sha256, long size, Trace trace) {
        return statements.update(ADD, id, sha256, size, trace.parent()) == 1;
    }

    /** The import of the file that waits, runs or is done. */
    Optional<Import> ofFile(byte[] sha256) {
        return statements.query(SAME_FILE, Imports::row, (Object) sha256).stream()
                .findFirst();
    }

    Optional<Import> find(UUID id) {
        return statements.query("select * from import where id = ?", Imports::row, id).stream()
                .findFirst();
    }

    /** The newest first, from behind a position on. */
    List<Import> newest(long before, int limit) {
        return statements.query(
                "select * from import where position < ? order by position desc limit ?", Imports::row, before, limit);
    }

    /** Takes the first import that waits or was left behind, and that nobody else has. */
    Optional<Lease> lease() {
        for (UUID id : statements.query(WAITING, found -> found.getObject(1, UUID.class))) {
            Lease lease = lease(id);
            if (lease != null) {
                return Optional.of(lease);
            }
        }
        return Optional.empty();
    }

    private @Nullable Lease lease(UUID id) {
        try {
            Connection connection = dataSource.getConnection();
            if (test(connection, LOCK, id)) {
                return new Lease(connection, id);
            }
            connection.close();
            return null;
        } catch (SQLException failure) {
            throw new Statements.DatabaseFailure(failure);
        }
    }

    private static boolean test(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Notes that its entries are being loaded from here on; empty where it is over. */
    Optional<Import> begin(UUID id) {
        return statements.query(BEGIN, Imports::row, id).stream().findFirst();
    }

    /**
     * Notes that the entries behind those that were read are dealt with.
     *
     * @return false where the import is over, or somebody else has dealt with them
     */
    @Transactional(TxType.MANDATORY)
    boolean advance(UUID id, long read, Counts more, long bytes) {
        return statements.update(
                        ADVANCE,
                        more.read(),
                        more.parsed(),
                        more.rejected(),
                        more.unchanged(),
                        more.deleted(),
                        bytes,
                        id,
                        read)
                == 1;
    }

    void finish(UUID id) {
        statements.update(FINISH, id);
    }

    void fail(UUID id, Refusal refusal) {
        statements.update(FAIL, refusal.reason().name(), refusal.detail(), refusal.place(), id);
    }

    /** Stops it behind what is committed; false where it is over already. */
    boolean cancel(UUID id) {
        return statements.update(CANCEL, id) == 1;
    }

    private static Import row(ResultSet found) throws SQLException {
        return new Import(
                found.getObject("id", UUID.class),
                found.getLong("position"),
                ImportState.valueOf(found.getString("state")),
                found.getLong("size"),
                found.getObject("received", OffsetDateTime.class).toInstant(),
                instant(found, "ended"),
                new Counts(
                        found.getLong("parsed"),
                        found.getLong("rejected"),
                        found.getLong("unchanged"),
                        found.getLong("deleted")),
                found.getLong("bytes"),
                pace(found),
                new Trace(found.getString("traceparent")),
                failure(found));
    }

    private static Pace pace(ResultSet found) throws SQLException {
        return new Pace(
                instant(found, "run_began"),
                instant(found, "updated"),
                found.getLong("entries") - found.getLong("run_entries"),
                found.getLong("bytes") - found.getLong("run_bytes"));
    }

    private static Import.@Nullable Failure failure(ResultSet found) throws SQLException {
        String reason = found.getString("reason");
        return reason == null ? null : new Import.Failure(reason, found.getString("detail"), found.getString("place"));
    }

    private static @Nullable Instant instant(ResultSet found, String column) throws SQLException {
        OffsetDateTime time = found.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
