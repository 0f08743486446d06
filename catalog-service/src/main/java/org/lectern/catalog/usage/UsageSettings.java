package org.lectern.catalog.usage;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings under {@code lectern.usage}; defaults and reasons stand in application.properties. */
@ConfigMapping(prefix = "lectern.usage")
interface UsageSettings {
    /** How many requests may wait to be recorded. */
    int waiting();

    /** How many events one transaction records. */
    int batch();

    /** How long a request waits to be recorded before it fails. */
    Duration patience();
}
