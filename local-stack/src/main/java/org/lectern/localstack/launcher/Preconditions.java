package org.lectern.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.localstack.Ports;

/** What must hold before a start, each told in one sentence. */
final class Preconditions {
    private static final long MEBIBYTE = 1 << 20;

    /** Room for Kafka's and PostgreSQL's own files and a day of work. */
    private static final long NEEDED = 512 * MEBIBYTE;

    private Preconditions() {}

    static void check(Home home, Addresses addresses) {
        requireBuilt(home);
        requireRoom(home, NEEDED);
        requirePorts(addresses);
    }

    private static void requireBuilt(Home home) {
        for (Service service : Service.values()) {
            if (!Files.exists(home.application(service).resolve("quarkus-run.jar"))) {
                throw new NotBuilt(service, home);
            }
        }
    }

    static void requireRoom(Home home, long bytes) {
        try {
            Files.createDirectories(home.log("launcher").getParent());
            long free = Files.getFileStore(home.data()).getUsableSpace();
            if (free < bytes) {
                throw new DiskFull(home, free / MEBIBYTE, bytes / MEBIBYTE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requirePorts(Addresses addresses) {
        List<String> taken = addresses.ports().entrySet().stream()
                .filter(part -> !Ports.isFree(part.getValue()))
                .map(part -> "%d (%s)".formatted(part.getValue(), part.getKey()))
                .toList();
        if (!taken.isEmpty()) {
            throw new PortsInUse(taken);
        }
    }

    /** The build has not made a service. */
    static final class NotBuilt extends LauncherFailure {
        NotBuilt(Service service, Home home) {
            super("%s is not built: %s is missing; run ./mvnw package."
                    .formatted(service.id(), home.application(service)));
        }
    }

    /** The disk of the data folder is about full. */
    static final class DiskFull extends LauncherFailure {
        DiskFull(Home home, long free, long needed) {
            super("Only %d MiB are free on the disk of %s, and Lectern needs %d MiB."
                    .formatted(free, home.data(), needed));
        }
    }

    /** Other programs listen where Lectern's parts would. */
    static final class PortsInUse extends LauncherFailure {
        PortsInUse(List<String> taken) {
            super(taken.stream()
                    .collect(Collectors.joining(
                            ", ",
                            "In use by another program: port ",
                            "; stop it, or move all of Lectern's ports with LECTERN_PORT_OFFSET=10000.")));
        }
    }
}
