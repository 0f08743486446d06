package org.lectern.system.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lectern.localstack.launcher.Addresses;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.journey.InventedPaper;
import org.lectern.system.journey.Journey;
import org.lectern.system.journey.SubmittedPage;
import org.lectern.system.journey.Waiting;

/** How many pages a second get from the crawler's request into the answer of a search, through everything between. */
final class PipelineBench {
    /** Fewer leave half of the services' code to the interpreter, and measure that. */
    private static final int WARM_UP = 2_000;

    private static final int PAGES = 2_000;
    private static final int CRAWLERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Journey journey;
    private final Addresses addresses;

    PipelineBench(Journey journey, Addresses addresses) {
        this.journey = journey;
        this.addresses = addresses;
    }

    /** From the first request until a search counts all of them. */
    Measurement lectern() {
        throughEverything("warmup", WARM_UP);
        return Measurement.of(
                "pages from request to searchable, %d crawlers".formatted(CRAWLERS),
                PAGES,
                throughEverything("pipeline", PAGES));
    }

    private Duration throughEverything(String series, int number) {
        long start = System.nanoTime();
        try (ExecutorService crawlers = Executors.newFixedThreadPool(CRAWLERS)) {
            for (Future<?> submitted : pages(series, number)
                    .map(page -> crawlers.submit(() -> submit(page)))
                    .toList()) {
                submitted.get();
            }
        } catch (ExecutionException failure) {
            throw new Clients.Failed("POST /pages", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Clients.Failed("POST /pages", interrupted);
        }
        Waiting.until(
                number + " papers are searchable",
                () -> journey.search("bench", series + "town*")
                        .body()
                        .path("total")
                        .asInt(),
                total -> total == number,
                PATIENCE);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void submit(SubmittedPage page) {
        journey.submit(page).expectSuccess("POST /pages");
    }

    /** The same bytes as rows of one table, each committed by itself, as the door does; nothing else happens to them. */
    Measurement jdbc() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                addresses.jdbcUrl(Service.INGEST), Service.INGEST.id(), Service.INGEST.id())) {
            connection
                    .createStatement()
                    .execute(
                            "create table bench_page (id bigint generated always as identity primary key, bytes bytea)");
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement("insert into bench_page (bytes) values (?)")) {
                for (SubmittedPage page : pages("jdbc", PAGES).toList()) {
                    insert.setBytes(1, page.bytes());
                    insert.executeUpdate();
                }
            }
            return Measurement.of(
                    "the same rows by bare JDBC, a commit each", PAGES, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** The same bytes as records of one topic, acknowledged by the broker. */
    Measurement kafka() throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", addresses.bootstrapServers(), "acks", "all", "linger.ms", "2"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.partitionsFor("lectern.ingest.dead-letters");
            long start = System.nanoTime();
            List<Future<?>> sends = pages("kafka", PAGES)
                    .<Future<?>>map(
                            page -> producer.send(new ProducerRecord<>("lectern.ingest.dead-letters", page.bytes())))
                    .toList();
            for (Future<?> sent : sends) {
                sent.get();
            }
            return Measurement.of(
                    "the same records by a bare Kafka client", PAGES, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static Stream<SubmittedPage> pages(String series, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(paper -> new InventedPaper(series, paper).atPublisherAheadOfPrint());
    }
}
