package org.lectern.localstack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Gives a service's {@code @QuarkusTest} real Kafka, real PostgreSQL and an issuer, one of each per JVM. To be named by
 * {@code @QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))}.
 */
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private String service = "";

    /** For Quarkus. */
    public TestStack() {}

    /** Takes {@code service}: ingest, catalog or engagement. */
    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
        if (!LocalPostgres.DATABASES.contains(service)) {
            throw new IllegalArgumentException(
                    "service is '%s', expected one of %s".formatted(service, LocalPostgres.DATABASES));
        }
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kafka.bootstrap.servers", bootstrapServers(),
                "quarkus.datasource.jdbc.url", jdbcUrl(SharedStack.GATE_PORT, service),
                "quarkus.datasource.username", service,
                "quarkus.datasource.password", service,
                "quarkus.oidc.auth-server-url", SharedStack.address(SharedStack.ISSUER),
                "lectern.search.folder", Folders.temporaryIn(folder(), "search").toString());
    }

    /** Nothing to do: the stack is shared and ends with the JVM. */
    @Override
    public void stop() {}

    /** The broker's address, such as {@code localhost:9192}. */
    public static String bootstrapServers() {
        return SharedStack.address(SharedStack.KAFKA);
    }

    /** A service's database; its owner's name and password are the service's name. */
    public static String jdbcUrl(String service) {
        return jdbcUrl(SharedStack.POSTGRES_PORT, service);
    }

    private static String jdbcUrl(String port, String service) {
        return "jdbc:postgresql://localhost:%s/%s".formatted(SharedStack.address(port), service);
    }

    /** Cuts the services off from PostgreSQL until this is closed; the address of {@link #jdbcUrl} goes on to answer. */
    public static Outage outage() {
        SharedStack.letServicesReachDatabases(false);
        return () -> SharedStack.letServicesReachDatabases(true);
    }

    /** Services without their databases, until it is closed. */
    public interface Outage extends AutoCloseable {
        @Override
        void close();
    }

    /** A token for an hour, without an institution. */
    public static String token(String subject, String... roles) {
        return tokens().token(subject, List.of(roles), null, LIFETIME);
    }

    /** Signs any other token: of an institution, expired. */
    public static Tokens tokens() {
        return Tokens.of(folder(), SharedStack.address(SharedStack.ISSUER));
    }

    private static Path folder() {
        return Path.of(SharedStack.address(SharedStack.FOLDER));
    }

    /** Makes a topic, unless it is there. */
    public static void createTopic(String name, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new LocalStackFailure("The topic %s cannot be made.".formatted(name), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads this stack's topics. */
    public static TopicReader reader() {
        return new TopicReader(bootstrapServers());
    }

    /** Writes to this stack's topics. Close it after use. */
    public static TopicWriter writer() {
        return new TopicWriter(bootstrapServers());
    }
}
