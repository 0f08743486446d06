package org.lectern.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;

/** Settings under {@code lectern.messaging} and {@code lectern.topics}; defaults and reasons stand in the module's properties file. */
interface MessagingSettings {
    /** How this service publishes and consumes. */
    @ConfigMapping(prefix = "lectern.messaging")
    interface Flow {
        /** The CloudEvents source of this service's events, such as {@code /lectern/ingest}. */
        String source();

        /** Rows that the relay publishes at once. */
        int relayBatch();

        /** The relay's pause between two looks at an empty outbox. */
        Duration relayPoll();

        /** How long the inbox remembers. */
        Duration inboxRetention();

        /** How long a consumer may wait for the database before the service says it is unready. */
        Duration stallTolerance();
    }

    /** The topics that this service owns, by name. */
    @ConfigMapping(prefix = "lectern.topics")
    interface Owned {
        /** Topic name to its definition. */
        @WithParentName
        Map<String, Definition> topics();
    }

    /** One topic as it is created when it is missing. */
    interface Definition {
        /** How many consumers of one group can share the work. */
        int partitions();

        /** Kafka topic settings, such as {@code cleanup.policy}. */
        Map<String, String> config();
    }
}
