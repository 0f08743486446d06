package org.lectern.catalog.search;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;

/** Settings under {@code lectern.search}; defaults and reasons stand in application.properties. */
@ConfigMapping(prefix = "lectern.search")
interface SearchSettings {
    /** The folder of this instance's index; nobody else's. */
    Path folder();

    /** The topic that the index follows. */
    String topic();

    /** How soon searches see a change. */
    Duration refresh();

    /** How often the index is written to the disk. */
    Duration commit();

    /** How long the later pages of a search see the same papers as its first. */
    Duration view();

    /** How long a service with an index of an earlier run waits for the broker before it answers from that. */
    Duration patience();
}
