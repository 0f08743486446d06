package org.lectern.system.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.localstack.launcher.Addresses;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.journey.InventedPaper;
import org.lectern.system.journey.Journey;

/** How many requests a second readers get answered, and how long the single one takes. */
final class RequestsBench {
    private static final int CLIENTS = 16;
    private static final int PAPERS = 300;
    private static final String ROWS = """
            with reacted as (insert into reaction (reader, paper_id, kind, changed) values (?, ?, 'like', now()) returning 1),
                 counted as (insert into tally_delta (paper_id, likes) values (?, 1) returning 1)
            insert into outbox (id, aggregatetype, aggregateid, type, payload, occurred)
            values (gen_random_uuid(), 'lectern.ingest.dead-letters', 'bench', 'bench', ?, now())
            """;

    private final Clients clients = new Clients(CLIENTS);
    private final Journey journey;
    private final Addresses addresses;
    private final AtomicInteger count = new AtomicInteger();

    RequestsBench(Journey journey, Addresses addresses) {
        this.journey = journey;
        this.addresses = addresses;
    }

    /** Every request is a reader's first like of a paper: it inserts, counts and publishes. */
    Measurement reactions() {
        return clients.measure(
                "likes over HTTP, %d clients".formatted(CLIENTS),
                client -> () -> journey.react("reader-" + client, paperOf(count.incrementAndGet()), "like")
                        .expectSuccess("PUT reaction"));
    }

    /** The rows that a like writes, in one commit. */
    Measurement rows() {
        return clients.measure("the same rows by bare JDBC, a commit each", this::rowsOf);
    }

    private Clients.Work rowsOf(int client) throws SQLException {
        Connection connection = DriverManager.getConnection(
                addresses.jdbcUrl(Service.ENGAGEMENT), Service.ENGAGEMENT.id(), Service.ENGAGEMENT.id());
        PreparedStatement insert = connection.prepareStatement(ROWS);
        return () -> {
            UUID paper = UUID.fromString(paperOf(count.incrementAndGet()));
            insert.setString(1, "jdbc-" + client);
            insert.setObject(2, paper);
            insert.setObject(3, paper);
            insert.setString(4, "{\"reader\":\"jdbc-%d\",\"paperId\":\"%s\"}".formatted(client, paper));
            insert.executeUpdate();
        };
    }

    Measurement papers() {
        return clients.measure(
                "papers read by DOI, %d clients".formatted(CLIENTS),
                client -> () -> journey.paper("doi:" + anyPaper().doi()).expectSuccess("GET /papers/{id}"));
    }

    Measurement searches() {
        return clients.measure(
                "searches of one word, %d clients".formatted(CLIENTS),
                client -> () ->
                        journey.search("reader-" + client, anyPaper().word()).expectSuccess("GET /papers?q="));
    }

    Measurement tallies() {
        return clients.measure(
                "tallies read, %d clients".formatted(CLIENTS),
                client -> () -> journey.tallies(paperOf(count.incrementAndGet() % PAPERS))
                        .expectSuccess("GET tallies"));
    }

    /** An endpoint that does next to nothing, so that HTTP, the client and this machine are what is measured. */
    Measurement nothing(Service service) {
        return clients.measure(
                "an empty endpoint of " + service.id(),
                client -> () -> journey.get(service, "/q/health/live").expectSuccess("GET /q/health/live"));
    }

    private InventedPaper anyPaper() {
        return new InventedPaper("pipeline", 1 + count.incrementAndGet() % PAPERS);
    }

    private static String paperOf(int number) {
        return new UUID(0x1ec7e2004000L, 0x8000000000000000L | number).toString();
    }
}
