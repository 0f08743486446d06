package org.lectern.engagement.cme;

import io.smallrye.config.ConfigMapping;

/** Settings under {@code lectern.cme}. The rules themselves are data: table {@code cme_policy}. */
@ConfigMapping(prefix = "lectern.cme")
interface CmeSettings {
    /** How often prompts whose window has ended are looked for, such as {@code 1m}; {@code off} for never. */
    String sweepEvery();

    /** How many prompts one transaction of the sweep ends. */
    int sweepBatch();
}
