package org.lectern.messaging;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** How far publishing is behind: the gauges {@code lectern.outbox.pending} and {@code lectern.outbox.oldest.seconds}. */
@ApplicationScoped
public class OutboxDepth {
    private static final String DEPTH = """
            select count(*), coalesce(extract(epoch from now() - min(occurred)), 0)::bigint from outbox
            """;

    /** Two look-ups in the index, however many rows there are. */
    private static final String SPAN = "select coalesce(max(position) - min(position) + 1, 0) from outbox";

    @Inject
    AgroalDataSource dataSource;

    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("lectern.outbox.pending", pending);
        metrics.gauge("lectern.outbox.oldest.seconds", oldestSeconds);
    }

    /** How many events waited to be published when it was counted last, some seconds ago. */
    public long pending() {
        return pending.get();
    }

    /**
     * How many events wait at this moment, or somewhat more: counted by positions, of which a transaction that was rolled
     * back leaves some out. Asks the database.
     */
    public long atMost() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SPAN);
                ResultSet span = select.executeQuery()) {
            span.next();
            return span.getLong(1);
        } catch (SQLException failure) {
            throw new OutboxRelay.DatabaseFailure(failure);
        }
    }

    /** Counted now and then rather than at each change: a gauge a few seconds old is as useful. */
    @Scheduled(every = "5s", delayed = "5s")
    void measure() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(DEPTH);
                ResultSet depth = select.executeQuery()) {
            depth.next();
            pending.set(depth.getLong(1));
            oldestSeconds.set(depth.getLong(2));
        }
    }
}
