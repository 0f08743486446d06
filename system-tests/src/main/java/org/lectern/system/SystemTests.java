package org.lectern.system;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.system.bench.BenchCommand;
import org.lectern.system.demo.DemoCommand;
import org.lectern.system.faults.FaultsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Plays the whole system from outside: {@code ./lectern demo}, {@code ./lectern faults}, {@code ./lectern bench}. */
@Command(
        name = "lectern",
        mixinStandardHelpOptions = true,
        subcommands = {DemoCommand.class, FaultsCommand.class, BenchCommand.class})
public final class SystemTests {
    /** Held, since java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    private SystemTests() {}

    /** Ends the JVM with 0, 1 (what was tried failed; the lines above say why) or 2 (no such command or option). */
    public static void main(String[] arguments) {
        CLIENTS.setLevel(Level.SEVERE);
        CommandLine command = new CommandLine(new SystemTests());
        command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        command.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println(failure.getMessage());
            return 1;
        });
        System.exit(command.execute(arguments));
    }
}
