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
        requireRoom(home, NEEDED);
        requirePorts(addresses);
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
