package org.lectern.system.faults;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the journey under faults on a stack of its own; ends with 1 where two stores differ or a service is slow. */
@Command(
        name = "faults",
        description = "The journey while services are killed; then every store is compared with every other.")
public final class FaultsCommand implements Callable<Integer> {
    @Option(names = "--kills", defaultValue = "50", description = "How many kill -9 (default ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Which blows; several give one run each (default ${DEFAULT-VALUE}).")
    private List<Long> seeds;

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public FaultsCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        boolean good = true;
        for (long seed : seeds) {
            Instant start = Instant.now();
            Report report = new Faults(kills, seed).run(line -> out.printf("%s  %s%n", elapsed(start), line));
            report.print(out);
            good = good && report.isGood();
        }
        return good ? 0 : 1;
    }

    private static String elapsed(Instant start) {
        return String.format(
                Locale.ROOT, "%7.1f s", Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }
}
