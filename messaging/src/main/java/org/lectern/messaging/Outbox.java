package org.lectern.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The events of a transaction: published if and only if it commits, at least once, in the order of their keys' changes.
 * A writer of one key locks that key's row before it appends, so that ids grow in the order of the changes.
 */
@ApplicationScoped
public class Outbox {
    /** One statement for all: the database plans and starts it once. */
    private static final String INSERT = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, occurred, traceparent)
            select id, aggregatetype, aggregateid, type, payload, cast(? as timestamptz), ?
            from unnest(cast(? as uuid[]), ?, ?, ?, ?) with ordinality
                as event (id, aggregatetype, aggregateid, type, payload, number)
            order by number
            """;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    ObjectMapper json;

    @Inject
    OutboxRelay relay;

    @Inject
    TransactionSynchronizationRegistry transaction;

    /**
     * Appends one event to the running transaction.
     *
     * @throws jakarta.transaction.TransactionalException where there is no transaction
     */
    @Transactional(TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        append(List.of(event));
    }

    /** Appends events to the running transaction, in their order; an empty list is nothing to do. */
    @Transactional(TxType.MANDATORY)
    public void append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(insert, events);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new OutboxRelay.DatabaseFailure(failure);
        }
        wakeRelayAfterCommit();
    }

    private void bind(PreparedStatement insert, List<OutgoingEvent> events) throws SQLException {
        insert.setTimestamp(1, Timestamp.from(Instant.now()));
        insert.setString(2, traceparent());
        insert.setArray(3, texts(insert, events, event -> UUID.randomUUID().toString()));
        insert.setArray(4, texts(insert, events, OutgoingEvent::topic));
        insert.setArray(5, texts(insert, events, OutgoingEvent::key));
        insert.setArray(6, texts(insert, events, OutgoingEvent::type));
        insert.setArray(7, texts(insert, events, event -> write(event.data())));
    }

    private static Array texts(
            PreparedStatement insert, List<OutgoingEvent> events, Function<OutgoingEvent, String> column)
            throws SQLException {
        return insert.getConnection()
                .createArrayOf("text", events.stream().map(column).toArray(String[]::new));
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("cannot be written as JSON: " + data.getClass(), failure);
        }
    }

    private static @Nullable String traceparent() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get("traceparent");
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to add: the rows are written already.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
