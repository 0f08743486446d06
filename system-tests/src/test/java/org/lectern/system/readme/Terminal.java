package org.lectern.system.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.lectern.localstack.launcher.Addresses;
import org.lectern.system.Project;
import org.lectern.system.journey.Waiting;

/** A person's shell in the project's folder, whose Lectern has ports and a data folder of its own. */
final class Terminal {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path folder;
    private final Addresses addresses = Addresses.free();
    private int typed;

    /** Keeps data and output in the folder. */
    Terminal(Path folder) {
        this.folder = folder;
    }

    /** A command that was typed, and what it prints. */
    record Typed(String line, Process process, Path output) {
        /** All that it has printed so far. */
        String text() {
            return Project.text(output);
        }

        /** Waits for its end. */
        int exitCode() {
            return process.onExit()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join()
                    .exitValue();
        }

        /** Waits until it has printed a text, or ended. */
        Typed awaitText(String wanted) {
            Waiting.until(
                    "%s prints \"%s\"".formatted(line, wanted),
                    () -> !process.isAlive() || text().contains(wanted),
                    done -> done,
                    PATIENCE);
            return this;
        }
    }

    Addresses addresses() {
        return addresses;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Types a line and waits for its end. */
    Typed type(String line) {
        Typed command = start(line);
        command.exitCode();
        return command;
    }

    /** Types a line and does not wait. */
    Typed start(String line) {
        typed++;
        Path output = folder.resolve(typed + ".txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", line)
                .directory(Project.path("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()));
        builder.environment().put("LECTERN_DATA", data().toString());
        builder.environment().put("LECTERN_PORT_OFFSET", String.valueOf(addresses.offset()));
        // This test runs within a build.
        builder.environment().put("LECTERN_BUILD", "no");
        try {
            return new Typed(line, builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
