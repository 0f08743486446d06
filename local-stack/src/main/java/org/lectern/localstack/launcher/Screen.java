package org.lectern.localstack.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the person at the terminal how far things are: a line per part, with the seconds that it took. */
final class Screen {
    private final PrintWriter out;
    private final Instant start = Instant.now();

    Screen(PrintWriter out) {
        this.out = out;
    }

    /** Such as {@code catalog      ready after  5.2 s  http://localhost:8082}. */
    void ready(String part, Object address) {
        say(String.format(Locale.ROOT, "%-12s ready after %4.1f s  %s", part, seconds(), address));
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Since the command began. */
    double seconds() {
        return Duration.between(start, Instant.now()).toMillis() / 1_000.0;
    }
}
