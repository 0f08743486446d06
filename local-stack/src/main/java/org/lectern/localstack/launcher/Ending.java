package org.lectern.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: asks first, then insists. */
final class Ending {
    private Ending() {}

    /** Asks the process to end and kills it if it has not within the patience. */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        killUnlessEnded(process, patience);
    }

    /** PostgreSQL's "fast" shutdown: it waits for no client, unlike at SIGTERM. */
    static void interrupt(ProcessHandle process, Duration patience) {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        killUnlessEnded(process, patience);
    }

    private static void killUnlessEnded(ProcessHandle process, Duration patience) {
        if (!endsWithin(process, patience)) {
            process.destroyForcibly();
            endsWithin(process, patience);
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
