package org.lectern.system.compose;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.localstack.Folders;
import org.lectern.localstack.LocalIssuer;
import org.lectern.localstack.LocalPostgres;
import org.lectern.localstack.Ports;
import org.lectern.localstack.Tokens;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.Project;
import org.lectern.system.journey.Journey;
import org.lectern.system.journey.Waiting;

/**
 * What docker-compose.yml describes, without containers: the services and Kafka as JVMs with the environment that the file
 * gives them, PostgreSQL with the databases of the file's script, a stand-in for Keycloak. {@link Placement} says what
 * differs from the file.
 */
final class ComposedStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final ComposeFile file = ComposeFile.of(EnvironmentFile.filledIn());
    private final Path folder = Folders.temporary("compose");
    private final Placement placement = Placement.free(file, folder);
    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private final LocalPostgres postgres;
    private final LocalIssuer issuer;
    private final Map<Service, Container> services = new EnumMap<>(Service.class);

    /** Starts all of it, in the file's order, and returns when the images' health checks pass. */
    ComposedStack() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        running.push(Container.ofKafka(placement));
        issuer = LocalIssuer.inPlaceOf(issuerOfTokens(), folder, placement.port(8080));
        postgres = LocalPostgres.bare(placement.volume("postgres"), placement.port(5432));
        running.push(postgres);
        new DatabasesScript(postgres, file.environment("postgres")).run(folder);
        askForPasswords();
        Waiting.until("Kafka listens", () -> Ports.isFree(placement.port(9092)), free -> !free, PATIENCE);
        Stream.of(Service.values()).forEach(this::startService);
        services.values().forEach(container -> container.awaitHealthy(file, PATIENCE));
    }

    ComposeFile file() {
        return file;
    }

    Container container(Service service) {
        return services.get(service);
    }

    /** A reader's and a crawler's client, with tokens as Keycloak gives them. */
    Journey journey() {
        return journey(Tokens.of(folder, issuer.address()));
    }

    /** A client with other tokens, signed by the same key. */
    Journey journeyWithTokensOf(String otherIssuer) {
        return journey(Tokens.of(folder, otherIssuer));
    }

    /** For consumers on the host. */
    String bootstrapServers() {
        return "localhost:" + placement.port(9192);
    }

    /** The password that the file gives a service. */
    String password(String service) {
        return file.environment(service).get("QUARKUS_DATASOURCE_PASSWORD");
    }

    /** Tries to connect to a database, and leaves it again. */
    void enter(String database, String role, String password) throws SQLException {
        DriverManager.getConnection(postgres.jdbcUrl(database), role, password).close();
    }

    @Override
    public void close() {
        stop();
        issuer.close();
        Folders.delete(folder);
    }

    private void startService(Service service) {
        Container container = Container.ofService(service.id(), placement);
        running.push(container);
        services.put(service, container);
    }

    private Journey journey(Tokens tokens) {
        Map<Service, URI> addresses = Stream.of(Service.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> URI.create("http://localhost:"
                                + placement.environment(service.id()).get("QUARKUS_HTTP_PORT"))));
        return new Journey(addresses, tokens);
    }

    /** As Keycloak makes it of the address at which browsers find it, and of the realm. */
    private URI issuerOfTokens() {
        String origin = file.environment("keycloak").get("KC_HOSTNAME");
        String realm =
                Project.json("docker/keycloak/lectern-realm.json").get("realm").asText();
        return URI.create(origin + "/realms/" + realm);
    }

    /** The image asks everybody who comes over the network; the server of the tests believes every name. */
    private void askForPasswords() throws IOException, SQLException {
        Files.write(
                placement.volume("postgres").resolve("pg_hba.conf"),
                List.of("host all postgres 127.0.0.1/32 trust", "host all all 127.0.0.1/32 scram-sha-256"));
        try (Connection connection = postgres.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Also when a start fails or this JVM is interrupted: no process outlives it. */
    private void stop() {
        Stream.generate(running::poll).takeWhile(Objects::nonNull).forEach(ComposedStack::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(part + " does not stop", e);
        }
    }
}
