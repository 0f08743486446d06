package org.lectern.messaging;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps two lines of the Kafka connector out of the log, which it writes at level ERROR for each record of each attempt:
 * in an outage of the broker thousands. The relay, and the consumer that buries a record, tell the same once a minute.
 */
@LoggingFilter(name = "refused-by-broker")
public final class RefusedByBroker implements Filter {
    private static final List<String> UNABLE_TO_WRITE = List.of("SRMSG18206", "SRMSG18212");

    /** For Quarkus. */
    public RefusedByBroker() {}

    @Override
    public boolean isLoggable(LogRecord line) {
        return UNABLE_TO_WRITE.stream().noneMatch(String.valueOf(line.getMessage())::startsWith);
    }
}
