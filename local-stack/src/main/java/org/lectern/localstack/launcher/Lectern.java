package org.lectern.localstack.launcher;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.localstack.LocalStackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code lectern} command. The script of that name finds a JDK and comes here. */
@Command(
        name = "lectern",
        description = "The backend behind apps for reading medical literature, on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            ResetCommand.class,
            DeadLettersCommand.class,
            ImportCommand.class,
            ReparseCommand.class
        })
public final class Lectern {
    private Lectern() {}

    /** Ends the JVM with 0, 1 (it could not be done; one sentence says why) or 2 (no such command or option). */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        LauncherLog.open(Home.current());
        CommandLine command = new CommandLine(new Lectern());
        command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler((failure, failed, parsed) -> {
            command.getErr().println(sentence(failure));
            return 1;
        });
        return command.execute(arguments);
    }

    /** One sentence instead of a stack trace, which goes to the log. */
    static String sentence(Throwable failure) {
        if (causes(failure).anyMatch(cause -> String.valueOf(cause.getMessage()).contains("No space left on device"))) {
            return "The disk is full: " + Home.current().data() + " cannot grow.";
        }
        return causes(failure)
                .filter(LocalStackFailure.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .orElseGet(() -> unexpected(failure));
    }

    private static String unexpected(Throwable failure) {
        LauncherLog.record(failure);
        Throwable root = causes(failure).reduce(failure, (outer, inner) -> inner);
        return "Lectern failed: %s (%s); more in %s."
                .formatted(
                        root.getMessage(),
                        root.getClass().getSimpleName(),
                        Home.current().log("launcher"));
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, cause -> cause.getCause());
    }
}
