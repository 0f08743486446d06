package org.lectern.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server as a child process, reachable from this machine only, as durable as in production: fsync and
 * synchronous_commit are on. It holds one database and one role, its owner, for each service.
 */
public final class LocalPostgres implements AutoCloseable {
    /** The services; the name is database, role and password at once. */
    public static final List<String> DATABASES = List.of("ingest", "catalog", "engagement");

    /** Between the end of its work and the end of its process. */
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(10);

    private final EmbeddedPostgres server;
    private final Path folder;
    private final Runnable afterwards;

    private LocalPostgres(EmbeddedPostgres server, Path folder, Runnable afterwards) {
        this.server = server;
        this.folder = folder;
        this.afterwards = afterwards;
    }

    /** A server whose data lives until {@link #close()}, on a free port. */
    public static LocalPostgres temporary() {
        Path folder = Folders.temporary("postgres");
        return start(folder.resolve("data"), 0, Redirect.DISCARD, () -> Folders.delete(folder));
    }

    /**
     * A server that keeps its data in the folder, made if missing.
     *
     * @param port such as 5532, or 0 for a free one
     * @throws Ports.InUse when another program listens there
     */
    public static LocalPostgres start(Path folder, int port) {
        return start(folder, port, Redirect.DISCARD);
    }

    /** As {@link #start(Path, int)}, with the server's log going where {@code log} says. */
    public static LocalPostgres start(Path folder, int port, Redirect log) {
        return start(folder, port, log, () -> {});
    }

    private static LocalPostgres start(Path folder, int wantedPort, Redirect log, Runnable afterwards) {
        LocalPostgres started = bare(folder, wantedPort, log, afterwards);
        started.createDatabases();
        return started;
    }

    /** As {@link #start(Path, int)}, without the services' databases and roles, for who makes them in another way. */
    public static LocalPostgres bare(Path folder, int port) {
        return bare(folder, port, Redirect.DISCARD, () -> {});
    }

    private static LocalPostgres bare(Path folder, int wantedPort, Redirect log, Runnable afterwards) {
        QuietLogs.apply();
        int port = Ports.claim(wantedPort, "PostgreSQL");
        try {
            return new LocalPostgres(durable(folder, port, log).start(), folder, afterwards);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder durable(Path folder, int port, Redirect log) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // The library switches both off, for speed.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // Fewer processes: the server reads without helpers, and nobody replicates it.
                .setServerConfig("io_method", "sync")
                .setServerConfig("max_logical_replication_workers", "0")
                // The same order and case folding on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    /** The TCP port on the loopback interface. */
    public int port() {
        return server.getPort();
    }

    /** Where a service finds its database, such as {@code jdbc:postgresql://localhost:5532/catalog}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port(), database);
    }

    /** A connection to a service's database in the role of its owner. */
    public Connection connect(String database) throws SQLException {
        return server.getDatabase(database, database).getConnection();
    }

    /** A connection with every right, to the server's own database. */
    public Connection connectAsSuperuser() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** Stops the server in good order and waits for it. */
    @Override
    public void close() {
        try {
            Optional<ProcessHandle> process = process();
            server.close();
            process.ifPresent(LocalPostgres::awaitEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        afterwards.run();
    }

    /** The server's main process, by its own pid file. */
    private Optional<ProcessHandle> process() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("postmaster.pid"))) {
            return lines.findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        }
    }

    /** The server counts as stopped when it has removed its pid file, which is a moment before it has gone. */
    private static void awaitEnd(ProcessHandle process) {
        process.onExit()
                .completeOnTimeout(process, LAST_MOMENTS.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void createDatabases() {
        try (Connection connection = connectAsSuperuser()) {
            for (String name : DATABASES) {
                createDatabase(connection, name);
            }
        } catch (SQLException e) {
            throw new LocalStackFailure("PostgreSQL cannot create the services' databases: " + e.getMessage(), e);
        }
    }

    private static void createDatabase(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (exists(statement, name)) {
                return;
            }
            statement.execute("CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(name));
            statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(name));
            statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        }
    }

    private static boolean exists(Statement statement, String database) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(database))) {
            return found.next();
        }
    }
}
