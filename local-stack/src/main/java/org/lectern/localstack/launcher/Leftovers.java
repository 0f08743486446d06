package org.lectern.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a launcher that was killed has left running: services, and PostgreSQL. Kafka and the issuer die with it. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int START_LINE = 2;

    private final Home home;

    Leftovers(Home home) {
        this.home = home;
    }

    /** Ends all of them and returns their names; none when the last run ended in good order. */
    List<String> end() {
        List<String> ended = new ArrayList<>();
        Map<Service, ProcessHandle> services = services();
        services.values().forEach(ProcessHandle::destroy);
        services.forEach((service, process) -> {
            Ending.end(process, PATIENCE);
            ended.add(service.id());
        });
        postgres().ifPresent(process -> {
            Ending.interrupt(process, PATIENCE);
            ended.add("PostgreSQL");
        });
        forgetStranger();
        return ended;
    }

    private Map<Service, ProcessHandle> services() {
        Map<Service, ProcessHandle> running = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            PidFile.of(home, service.id()).process().ifPresent(process -> running.put(service, process));
        }
        return running;
    }

    /** PostgreSQL's main process by its own pid file, if it runs. */
    Optional<ProcessHandle> postgres() {
        List<String> lines = TextFile.lines(pidFileOfPostgres());
        return lines.size() <= START_LINE
                ? Optional.empty()
                : PidFile.running(lines.getFirst(), startOfPostgres(lines));
    }

    private static Instant startOfPostgres(List<String> lines) {
        return Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE).strip()));
    }

    /**
     * PostgreSQL refuses to start while its pid file names a running process, even when that id has gone to a stranger.
     * Any other stale file it judges better itself.
     */
    private void forgetStranger() {
        TextFile.lines(pidFileOfPostgres()).stream()
                .limit(1)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())).stream())
                .filter(ProcessHandle::isAlive)
                .forEach(stranger -> deletePidFileOfPostgres());
    }

    private void deletePidFileOfPostgres() {
        try {
            Files.deleteIfExists(pidFileOfPostgres());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFileOfPostgres() {
        return home.postgres().resolve("postmaster.pid");
    }
}
