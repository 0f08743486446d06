package org.lectern.localstack.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Types commands of the launcher, each in a JVM of its own, as the script does. */
final class Terminal {
    private final Home home;
    private final Addresses addresses;

    Terminal(Home home, Addresses addresses) {
        this.home = home;
        this.addresses = addresses;
    }

    /** What a command printed, and its exit code. */
    record Answer(int exitCode, String text) {}

    Answer type(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    /** Does not wait for its end. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // The tests' class path has a second provider, of which SLF4J warns.
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dlectern.root=" + home.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Lectern.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LECTERN_DATA", home.data().toString());
        builder.environment().put("LECTERN_PORT_OFFSET", String.valueOf(addresses.offset()));
        return builder.start();
    }
}
