package org.lectern.ingest.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How waiting pages are read: settings under {@code lectern.parsing}. */
@ConfigMapping(prefix = "lectern.parsing")
interface ParsingSettings {
    /** Most pages of one transaction. */
    @WithDefault("100")
    int batchPages();

    /** A batch ends with the page that brings it to this many bytes. */
    @WithDefault("20000000")
    long batchBytes();

    /** Pages that are read at once; where it is not set, as many as there are processors. */
    OptionalInt threads();

    /** How long a batch may take; a page that is still being read then is given up. Below the minute that a transaction has. */
    @WithDefault("30S")
    Duration timeLimit();

    /** The pause between two looks for waiting pages when no submission wakes the worker. */
    @WithDefault("1S")
    Duration poll();
}
