package org.lectern.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process across launchers: its id and when it started, since ids are used again and a stranger must never
 * be stopped.
 */
final class PidFile {
    /** Clocks are adjusted, and PostgreSQL writes whole seconds. */
    private static final Duration SAME = Duration.ofSeconds(3);

    private final Path file;

    private PidFile(Path file) {
        this.file = file;
    }

    /** The file of a part: a service's id or {@code launcher}. */
    static PidFile of(Home home, String part) {
        return new PidFile(home.run().resolve(part + ".pid"));
    }

    void write(ProcessHandle process) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(
                    file,
                    List.of(String.valueOf(process.pid()), startOf(process).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it is the very one that was written and still runs. */
    Optional<ProcessHandle> process() {
        List<String> lines = TextFile.lines(file);
        return lines.size() < 2 ? Optional.empty() : running(lines.get(0), Instant.parse(lines.get(1)));
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of this id, if it started then. */
    static Optional<ProcessHandle> running(String pid, Instant start) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isSame(startOf(process), start));
    }

    private static boolean isSame(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME) < 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
