package org.lectern.localstack;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the broker and the database from telling their whole lives on the console; warnings still show. */
final class QuietLogs {
    /** Held, since java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIETER = List.of(
            Logger.getLogger("kafka"),
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("state.change.logger"),
            Logger.getLogger("io.zonky.test"));

    /** Warns of every new cluster that its log is empty. */
    private static final Logger FIRST_START = Logger.getLogger("org.apache.kafka.controller.QuorumController");

    private QuietLogs() {}

    static void apply() {
        QUIETER.forEach(logger -> logger.setLevel(Level.WARNING));
        FIRST_START.setLevel(Level.SEVERE);
    }
}
