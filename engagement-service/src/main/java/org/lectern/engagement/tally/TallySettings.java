package org.lectern.engagement.tally;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code lectern.tallies}. */
@ConfigMapping(prefix = "lectern.tallies")
interface TallySettings {
    /** The pause between two folds: how long a change takes at most until it is published. */
    @WithDefault("1s")
    Duration foldEvery();

    /** How many changes one fold takes at most; the rest waits for the next. */
    @WithDefault("50000")
    int foldAtMost();
}
