package org.lectern.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Logs the failures of what is tried again and again, each at once and then at most once a minute until it works: an
 * outage is a few lines in the log, however long it lasts and however much meets it.
 */
@ApplicationScoped
public class FailureLog {
    private static final Logger LOG = Logger.getLogger(FailureLog.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Map<String, Instant> logged = new ConcurrentHashMap<>();

    /**
     * It failed: one line where the database is the cause, else an error with its stack trace.
     *
     * @param what such as {@code outbox relay}; of requests one name for all
     */
    public void failed(String what, Throwable failure) {
        nowAndThen(what, () -> log(what, failure));
    }

    /** Somebody else would not take it, whose reason says enough: one line. */
    public void refused(String what, String reason) {
        nowAndThen(what, () -> LOG.warnf("%s: %s", what, reason));
    }

    private void nowAndThen(String what, Runnable log) {
        Instant now = Instant.now();
        logged.compute(what, (same, last) -> {
            if (last != null && last.plus(SILENCE).isAfter(now)) {
                return last;
            }
            log.run();
            return now;
        });
    }

    private static void log(String what, Throwable failure) {
        DatabaseTrouble.in(failure)
                .ifPresentOrElse(
                        trouble -> LOG.warnf("%s: the database is away or busy: %s", what, trouble.getMessage()),
                        () -> LOG.errorf(failure, "%s failed", what));
    }

    /** It worked, which is logged where it had failed. */
    public void worked(String what) {
        if (logged.remove(what) != null) {
            LOG.infof("%s: works again", what);
        }
    }
}
