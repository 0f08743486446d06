package org.lectern.localstack.launcher;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.lectern.localstack.Ports;

/**
 * Where the parts of a stack listen on this machine.
 *
 * @param offset added to every port, so that two stacks fit on one machine; 0 gives the documented ports
 */
public record Addresses(int offset) {
    private static final int KAFKA = 9192;
    private static final int POSTGRES = 5532;
    private static final int ISSUER = 8084;

    /** No port is above 65535. */
    private static final int HIGHEST_OFFSET = 50_000;

    /** Keeps all ports below those that operating systems take for outgoing connections. */
    private static final int LOWEST_FREE = 10_000;

    private static final int HIGHEST_FREE = 22_000;

    /** The documented ports, moved by {@code LECTERN_PORT_OFFSET} when that is set. */
    public static Addresses fromEnvironment() {
        String offset = System.getenv().getOrDefault("LECTERN_PORT_OFFSET", "0");
        if (!offset.matches("\\d{1,5}") || Integer.parseInt(offset) > HIGHEST_OFFSET) {
            throw new BadOffset(offset);
        }
        return new Addresses(Integer.parseInt(offset));
    }

    /** Ports that nobody listens on now, for a second stack on this machine. */
    public static Addresses free() {
        Addresses moved = new Addresses(ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE));
        return moved.ports().values().stream().allMatch(Ports::isFree) ? moved : free();
    }

    /** The broker's port. */
    public int kafkaPort() {
        return KAFKA + offset;
    }

    /** PostgreSQL's port. */
    public int postgresPort() {
        return POSTGRES + offset;
    }

    /** The local issuer's port. */
    public int issuerPort() {
        return ISSUER + offset;
    }

    /** A service's HTTP port. */
    public int port(Service service) {
        return service.port() + offset;
    }

    /** For Kafka's clients, such as {@code localhost:9192}. */
    public String bootstrapServers() {
        return "localhost:" + kafkaPort();
    }

    /** The {@code iss} of tokens, such as {@code http://localhost:8084/local-issuer}. */
    public String issuer() {
        return "http://localhost:%d/local-issuer".formatted(issuerPort());
    }

    /** A service's root, such as {@code http://localhost:8082}. */
    public URI url(Service service) {
        return URI.create("http://localhost:" + port(service));
    }

    /** A service's database. */
    public String jdbcUrl(Service service) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgresPort(), service.id());
    }

    /** Every part's name and port, in the order of the documentation. */
    Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("Kafka", kafkaPort());
        ports.put("PostgreSQL", postgresPort());
        ports.put("the local issuer", issuerPort());
        for (Service service : Service.values()) {
            ports.put(service.id(), port(service));
        }
        return ports;
    }

    /** The offset is no number. */
    static final class BadOffset extends LauncherFailure {
        BadOffset(String offset) {
            super("LECTERN_PORT_OFFSET is '%s', expected a number from 0 to 50000.".formatted(offset));
        }
    }
}
