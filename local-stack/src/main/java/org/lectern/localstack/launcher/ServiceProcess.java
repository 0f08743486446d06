package org.lectern.localstack.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A service in a JVM of its own, started from what the build made. */
public final class ServiceProcess implements AutoCloseable {
    /** Small and quick to start: a person tries things out, and three of these share a laptop. */
    private static final String FLAGS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms40m -Xmx192m -Xss512k";

    private static final long BETWEEN_LOOKS_MS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Service service;
    private final Process process;
    private final Addresses addresses;
    private final Home home;

    private ServiceProcess(Service service, Process process, Addresses addresses, Home home) {
        this.service = service;
        this.process = process;
        this.addresses = addresses;
        this.home = home;
    }

    /** Starts the service, which must be built, and returns at once; see {@link #awaitReady}. Its log goes on in {@link Home#log}. */
    public static ServiceProcess start(Service service, Home home, Addresses addresses) {
        Path log = home.log(service.id());
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(home.application(service).toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment(service, home, addresses));
            Process process = builder.start();
            PidFile.of(home, service.id()).write(process.toHandle());
            return new ServiceProcess(service, process, addresses, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every service is told; the same names as in docker-compose.yml. */
    static Map<String, String> environment(Service service, Home home, Addresses addresses) {
        return Map.of(
                "QUARKUS_PROFILE", "local",
                "QUARKUS_HTTP_PORT", String.valueOf(addresses.port(service)),
                "QUARKUS_DATASOURCE_JDBC_URL", addresses.jdbcUrl(service),
                "QUARKUS_DATASOURCE_USERNAME", service.id(),
                "QUARKUS_DATASOURCE_PASSWORD", service.id(),
                "KAFKA_BOOTSTRAP_SERVERS", addresses.bootstrapServers(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", addresses.issuer(),
                "LECTERN_SEARCH_FOLDER", home.search().toString());
    }

    /** The service that runs here. */
    public Service service() {
        return service;
    }

    /** The JVM, for who wants to watch or kill it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Waits until the service says that it is ready.
     *
     * @throws NotReady when its process ends or the timeout passes first
     */
    public void awaitReady(Duration timeout) {
        Instant deadline = Instant.now().plus(timeout);
        try {
            while (!Health.isReady(addresses.url(service))) {
                if (process.waitFor(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS)) {
                    throw new NotReady(service, "stopped while it was starting", home);
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new NotReady(service, "is not ready after %d s".formatted(timeout.toSeconds()), home);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the service to finish what it does, waits, and kills it after 15 s. */
    @Override
    public void close() {
        Ending.end(process.toHandle(), PATIENCE);
        PidFile.of(home, service.id()).delete();
    }

    private static List<String> command() {
        String flags =
                Optional.ofNullable(System.getenv("LECTERN_JAVA_OPTIONS")).orElse(FLAGS);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags.strip().split("\\s+")));
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }

    /** A service's process ended or its time was up before it was ready. */
    public static final class NotReady extends LauncherFailure {
        NotReady(Service service, String what, Home home) {
            super("%s %s; its log is %s.".formatted(service.id(), what, home.log(service.id())));
        }
    }
}
