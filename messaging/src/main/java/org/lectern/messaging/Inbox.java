package org.lectern.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers which events took effect, in the effect's own transaction: delivered twice, applied once. */
@ApplicationScoped
class Inbox {
    private static final String MARK = """
            insert into inbox (consumer, source, id)
            select ?, source, id from unnest(?, ?) as arriving (source, id) order by source, id
            on conflict do nothing
            returning source, id
            """;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    MessagingSettings.Flow settings;

    private record Identity(String source, String id) {
        static Identity of(ReceivedEvent event) {
            return new Identity(event.source(), event.id());
        }
    }

    /** Marks all as seen by the consumer and returns, in their order, those that were not; one event twice in the list counts once. */
    @Transactional(TxType.MANDATORY)
    List<ReceivedEvent> unseen(String consumer, List<ReceivedEvent> events) {
        Set<Identity> fresh = mark(consumer, events);
        List<ReceivedEvent> unseen = new ArrayList<>();
        for (ReceivedEvent event : events) {
            if (fresh.remove(Identity.of(event))) {
                unseen.add(event);
            }
        }
        return unseen;
    }

    private Set<Identity> mark(String consumer, List<ReceivedEvent> events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(MARK)) {
            insert.setString(1, consumer);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", events.stream().map(ReceivedEvent::source).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", events.stream().map(ReceivedEvent::id).toArray()));
            try (ResultSet marked = insert.executeQuery()) {
                Set<Identity> fresh = new HashSet<>();
                while (marked.next()) {
                    fresh.add(new Identity(marked.getString(1), marked.getString(2)));
                }
                return fresh;
            }
        } catch (SQLException failure) {
            throw new OutboxRelay.DatabaseFailure(failure);
        }
    }

    /** Forgets what is older than the retention; a day late does no harm, so an hourly look is enough. */
    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from inbox where received < ?")) {
            delete.setTimestamp(1, Timestamp.from(Instant.now().minus(settings.inboxRetention())));
            delete.executeUpdate();
        }
    }
}
