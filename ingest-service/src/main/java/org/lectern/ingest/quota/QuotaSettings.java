package org.lectern.ingest.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a client may ask for, and how much may wait: settings under {@code lectern.quota}. */
@ConfigMapping(prefix = "lectern.quota")
interface QuotaSettings {
    /** Submissions that one client may make within the window, on each instance of the service. */
    @WithDefault("60000")
    long submissions();

    /** The time in which a client's quota grows back whole. */
    @WithDefault("1M")
    Duration window();

    /** Most pages that wait to be read and events that wait to be published, together, before submissions are put off. */
    @WithDefault("200000")
    long backlog();

    /** How long a client that was put off because of the backlog is asked to wait. */
    @WithDefault("10S")
    Duration backlogPause();
}
