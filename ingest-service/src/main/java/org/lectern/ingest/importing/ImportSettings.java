package org.lectern.ingest.importing;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How files of many records are loaded: settings under {@code lectern.importing}. */
@ConfigMapping(prefix = "lectern.importing")
interface ImportSettings {
    /** Most entries of one transaction. */
    int batchEntries();

    /** A batch ends with the record that brings it to this many bytes. */
    long batchBytes();

    /** While more events than these wait to be published, an import waits, too. */
    int outboxRows();

    /** The pause between two looks for files, and for what an import waits for. */
    Duration poll();

    /** The pause between two events of an import's progress. */
    Duration progressPeriod();
}
