package org.lectern.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/**
 * Tells trouble of the database from trouble with a record, and waits the former out. While a consumer waits longer
 * than is tolerated the service says that it is unready, and says it is ready again as soon as the wait ends.
 */
@ApplicationScoped
class DatabaseTrouble {
    private static final Logger LOG = Logger.getLogger(DatabaseTrouble.class);
    /** SQLSTATE classes that pass by themselves: connection, rollback, lock, resources, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "55", "53", "57", "58");

    @Inject
    AgroalDataSource dataSource;

    @Inject
    MessagingSettings.Flow settings;

    private final Map<String, Instant> waitingSince = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** Tells that the service stops while a batch still waits: the batch is delivered again at the next start. */
    static final class Stopping extends RuntimeException {
        Stopping(Throwable waitedFor) {
            super("stopping while waiting for the database", waitedFor);
        }
    }

    /** A record is only to blame while the database answers. */
    boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, thrown -> thrown != null, Throwable::getCause)
                        .limit(20)
                        .anyMatch(DatabaseTrouble::passes)
                || !databaseAnswers();
    }

    private static boolean passes(Throwable thrown) {
        return thrown instanceof SQLException sql
                && (sql.getSQLState() == null
                        || PASSING.contains(sql.getSQLState().substring(0, 2)));
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException away) {
            LOG.debugf("the database does not answer: %s", away.getMessage());
            return false;
        }
    }

    /** Waits 0.1 s, twice as long each further attempt, 5 s at most; ends at once when the service stops. */
    void pause(String consumer, Throwable failure, int attempt) {
        waitingSince.putIfAbsent(consumer, Instant.now());
        LOG.warnf("%s waits for the database: %s", consumer, failure.getMessage());
        long millis = Math.min(5_000, 100L << Math.min(attempt, 6));
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw new Stopping(failure);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stopping(failure);
        }
    }

    void over(String consumer) {
        waitingSince.remove(consumer);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Down while a consumer has waited longer than is tolerated, with how long each waits. */
    HealthCheckResponse health() {
        Instant limit = Instant.now().minus(settings.stallTolerance());
        var response = HealthCheckResponse.named("Consumers");
        waitingSince.forEach((consumer, since) -> response.withData(
                consumer, "waits " + Duration.between(since, Instant.now()).toSeconds() + " s for the database"));
        return response.status(waitingSince.values().stream().allMatch(limit::isBefore))
                .build();
    }
}
