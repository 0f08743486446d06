package org.lectern.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Publishes the outbox: pending rows in the order of their position, pipelined, each deleted once the broker has it.
 * It reads what is pending and never "what is above the last position seen": a lower position may commit later.
 * One relay at a time per service, held by an advisory lock of the database.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final String NAME = "outbox relay";
    private static final String TO_BROKER = "outbox relay to the broker";
    /** Any constant will do: the lock is per database, and a database belongs to one service. */
    private static final long LOCK = 0x4c65637465726eL;

    private static final String PENDING = """
            select position, id, aggregatetype, aggregateid, type, payload, occurred, traceparent
            from outbox order by position limit ?
            """;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    EventPublisher publisher;

    @Inject
    MessagingSettings.Flow settings;

    @Inject
    FailureLog log;

    private final Semaphore work = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    private volatile boolean stopping;

    /** One outbox row. */
    record Row(long position, EventPublisher.Envelope envelope) {}

    /** Tells that the database refused, with its reason as the cause. */
    public static final class DatabaseFailure extends RuntimeException {
        DatabaseFailure(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** Says that there may be rows to publish; costs nothing when the relay is busy. */
    public void wake() {
        work.release();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = dataSource.getConnection()) {
                relayWhileLeading(connection);
            } catch (SQLException failure) {
                log.failed(NAME, failure);
            }
            awaitWork();
        }
    }

    private void relayWhileLeading(Connection connection) throws SQLException {
        boolean leads = query(connection, "select pg_try_advisory_lock(" + LOCK + ")");
        log.worked(NAME);
        if (!leads) {
            return;
        }
        try {
            while (!stopping) {
                if (publishPending(connection) == 0) {
                    awaitWork();
                }
            }
        } finally {
            query(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static boolean query(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private int publishPending(Connection connection) throws SQLException {
        List<Row> rows = pending(connection);
        List<CompletableFuture<Void>> sends =
                rows.stream().map(row -> publisher.publish(row.envelope())).toList();
        List<Long> published = acknowledgedPrefix(rows, sends);
        delete(connection, published);
        return published.size();
    }

    private List<Row> pending(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PENDING)) {
            select.setInt(1, settings.relayBatch());
            try (ResultSet found = select.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(row(found));
                }
                return rows;
            }
        }
    }

    /** The payload goes as the database has it, in UTF-8: thousands of strings would be made only to be undone. */
    private static Row row(ResultSet found) throws SQLException {
        return new Row(
                found.getLong("position"),
                new EventPublisher.Envelope(
                        found.getObject("id", UUID.class),
                        found.getString("aggregatetype"),
                        found.getString("aggregateid"),
                        found.getString("type"),
                        found.getBytes("payload"),
                        found.getTimestamp("occurred").toInstant(),
                        found.getString("traceparent")));
    }

    /** Rows behind a failed one stay, though some may be published: published twice keeps the order, skipped would not. */
    private List<Long> acknowledgedPrefix(List<Row> rows, List<CompletableFuture<Void>> sends) {
        List<Long> acknowledged = new ArrayList<>();
        boolean intact = true;
        for (int i = 0; i < rows.size(); i++) {
            Throwable failure = sends.get(i).handle((done, thrown) -> thrown).join();
            if (failure != null && intact) {
                log.refused(TO_BROKER, refusal(rows.get(i), failure));
            }
            intact = intact && failure == null;
            if (intact) {
                acknowledged.add(rows.get(i).position());
            }
        }
        if (intact && !acknowledged.isEmpty()) {
            log.worked(TO_BROKER);
        }
        return acknowledged;
    }

    private static String refusal(Row row, Throwable failure) {
        return "position %d of the outbox, %s for topic %s, was not taken (%s); trying again, all others wait"
                .formatted(row.position(), row.envelope().type(), row.envelope().topic(), failure);
    }

    private static void delete(Connection connection, List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
    }

    private void awaitWork() {
        try {
            work.tryAcquire(settings.relayPoll().toMillis(), TimeUnit.MILLISECONDS);
            work.drainPermits();
        } catch (InterruptedException interrupted) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
