package org.lectern.system.compose;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.localstack.LocalPostgres;
import org.lectern.system.Project;

/** Runs docker/postgres/databases.sh, which the image of PostgreSQL runs when its volume is new. */
final class DatabasesScript {
    private final LocalPostgres server;
    private final Map<String, String> environment;

    /**
     * Makes the databases on this server.
     *
     * @param environment as docker-compose.yml gives it to the server
     */
    DatabasesScript(LocalPostgres server, Map<String, String> environment) {
        this.server = server;
        this.environment = environment;
    }

    /** Tells that the script failed; the message is what it printed. */
    static final class Failed extends RuntimeException {
        Failed(String output) {
            super("docker/postgres/databases.sh failed: " + output);
        }
    }

    /** With this machine's psql, else with a stand-in for it. */
    void run(Path folder) throws IOException, InterruptedException {
        boolean hasPsql = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "psql")));
        if (hasPsql) {
            run(System.getenv("PATH"));
        } else {
            runWithStandIn(folder);
        }
    }

    /** With a program in the folder that does what the script asks of psql, and refuses whatever else is asked. */
    void runWithStandIn(Path folder) throws IOException, InterruptedException {
        Path psql = folder.resolve("psql");
        String java = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StandInPsql.class.getName())
                .map(word -> "'" + word + "'")
                .collect(joining(" "));
        Files.write(psql, List.of("#!/bin/sh", "exec " + java + " \"$@\""));
        Files.setPosixFilePermissions(psql, PosixFilePermissions.fromString("rwx------"));
        run(folder + File.pathSeparator + System.getenv("PATH"));
    }

    private void run(String path) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", Project.path("docker/postgres/databases.sh").toString())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        // In the image, psql finds the server on its socket.
        builder.environment()
                .putAll(Map.of("PATH", path, "PGHOST", "127.0.0.1", "PGPORT", String.valueOf(server.port())));
        Process script = builder.start();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (script.waitFor() != 0) {
            throw new Failed(output);
        }
    }
}
