package org.lectern.system.compose;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.system.Project;
import org.lectern.system.journey.Waiting;

/** A JVM with exactly the environment that docker-compose.yml and its image give it, host names mapped to loopback. */
final class Container implements AutoCloseable {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final String name;
    private final Process process;
    private final Map<String, String> environment;
    private final Path log;

    private Container(String name, Process process, Map<String, String> environment, Path log) {
        this.name = name;
        this.process = process;
        this.environment = environment;
        this.log = log;
    }

    /** One of Lectern's services: what its Dockerfile copies, started by its command. */
    static Container ofService(String name, Placement placement) {
        Dockerfile image = image(name, placement.file());
        Path work = placement.folder().resolve("images").resolve(name);
        image.copies().forEach(copy -> copy(image.context().resolve(copy.source()), work.resolve(copy.target())));
        List<String> command = new ArrayList<>(image.command());
        command.set(0, JAVA);
        return start(name, placement, image.environment(placement.environment(name)), work, command);
    }

    /** Kafka as its image would start it. */
    static Container ofKafka(Placement placement) {
        Map<String, String> environment = placement.environment("kafka");
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(List.of(environment.get("KAFKA_HEAP_OPTS").split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BrokerOfEnvironment.class.getName()));
        return start("kafka", placement, environment, placement.folder(), command);
    }

    /** The Dockerfile from which the file builds a service. */
    static Dockerfile image(String service, ComposeFile file) {
        return Dockerfile.in(file.service(service).get("build").asText());
    }

    /** Whether the health check of its image says that it is well. */
    boolean isHealthy(ComposeFile file) {
        return isHealthy(name, file, environment);
    }

    /** Waits until its health check passes, and no longer than it lives. */
    void awaitHealthy(ComposeFile file, Duration patience) {
        Waiting.until(name + " is healthy", () -> !process.isAlive() || isHealthy(file), healthy -> healthy, patience);
        if (!process.isAlive()) {
            throw new IllegalStateException("%s ended at its start; its log is %s".formatted(name, log));
        }
    }

    /** Whether a service's health check passes in an environment. */
    static boolean isHealthy(String service, ComposeFile file, Map<String, String> environment) {
        return exitCode(image(service, file).healthCheck(), environment) == 0;
    }

    /** What it has printed. */
    List<String> log() {
        return Project.text(log).lines().toList();
    }

    /** Bytes of memory that it has now. */
    long memory() {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
            return 1024 * Long.parseLong(new String(ps.getInputStream().readAllBytes(), US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static Container start(
            String name, Placement placement, Map<String, String> given, Path work, List<String> command) {
        Map<String, String> environment = new HashMap<>(given);
        environment.merge("JAVA_TOOL_OPTIONS", containment(name, placement), (image, more) -> image + " " + more);
        Path log = placement.folder().resolve(name + ".log");
        try {
            Process process = builder(command, environment)
                    .directory(Files.createDirectories(work).toFile())
                    .redirectOutput(log.toFile())
                    .redirectError(placement.folder().resolve(name + ".err").toFile())
                    .start();
            return new Container(name, process, environment, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a JVM learns from its container: the hosts that it sees, and how much memory there is. */
    private static String containment(String name, Placement placement) {
        return "-Djdk.net.hosts.file=%s -XX:MaxRAM=%d"
                .formatted(placement.hosts(), placement.file().memory(name));
    }

    private static int exitCode(List<String> command, Map<String, String> environment) {
        try {
            return builder(command, environment)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    private static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /** As COPY does: a file goes into the target folder, a folder's contents too. No link, which would lead out again. */
    private static void copy(Path source, Path target) {
        Path origin = Files.isDirectory(source) ? source : source.getParent();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = target.resolve(origin.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
