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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/**
 * How consumers wait out trouble with the database. While one waits longer than is tolerated the service says that it is
 * unready, and says it is ready again as soon as the wait ends.
 */
@ApplicationScoped
class Waiting {
    private static final Logger LOG = Logger.getLogger(Waiting.class);

    @Inject
    AgroalDataSource dataSource;

    @Inject
    FailureLog log;

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
    boolean isCalledForBy(Throwable failure) {
        return DatabaseTrouble.isCauseOf(failure) || !databaseAnswers();
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
        log.failed(consumer, failure);
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
        log.worked(consumer);
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
