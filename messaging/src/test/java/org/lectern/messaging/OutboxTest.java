package org.lectern.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.localstack.TopicReader.header;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.LogLines;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
class OutboxTest {
    private static final String TOPIC = "lectern.test.facts";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource dataSource;

    private record Fact(String name, int number) {}

    @Test
    void whatACommittedTransactionAppendedIsPublishedAsACloudEventInBinaryMode() {
        String key = unique("key");

        QuarkusTransaction.requiringNew().run(() -> outbox.append(fact(key, 7)));

        ConsumerRecord<String, byte[]> record = published(key, 1).getFirst();
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"" + key + "\",\"number\":7}");
        assertThat(header(record, "ce_specversion")).contains("1.0");
        assertThat(header(record, "ce_source")).contains("/lectern/test");
        assertThat(header(record, "ce_type")).contains("org.lectern.test.fact.v1");
        assertThat(header(record, "content-type")).contains("application/json");
        assertThat(header(record, "ce_id").map(UUID::fromString)).isPresent();
        assertThat(header(record, "ce_time")).isPresent();
    }

    @Test
    void whatARolledBackTransactionAppendedIsNeverPublished() {
        String undone = unique("undone");
        String done = unique("done");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(fact(undone, 1));
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(fact(done, 1)));

        published(done, 1);
        assertThat(records(record -> record.key().equals(undone), 0)).isEmpty();
    }

    @Test
    void appendingOutsideATransactionFailsAtOnce() {
        assertThatThrownBy(() -> outbox.append(fact(unique("key"), 1))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void eventsOfOneKeyKeepTheirOrderThroughManyBatches() {
        String key = unique("ordered");

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(
                        IntStream.range(0, 3_000).mapToObj(i -> fact(key, i)).toList()));

        List<String> values = published(key, 3_000).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
        assertThat(values)
                .containsExactlyElementsOf(IntStream.range(0, 3_000)
                        .mapToObj(i -> "{\"name\":\"" + key + "\",\"number\":" + i + "}")
                        .toList());
    }

    @Test
    void aRowWhoseLowerPositionCommitsLaterIsNotLost() throws InterruptedException {
        String early = unique("early");
        String late = unique("late");
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(fact(late, 1));
                    appended.countDown();
                    await(overtaken);
                }));

        await(appended);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(fact(early, 2)));
        published(early, 1);
        overtaken.countDown();
        slow.join();

        published(late, 1);
    }

    @Test
    void publishedRowsLeaveTheOutbox() {
        String key = unique("gone");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(fact(key, 1)));
        published(key, 1);

        Awaitility.await().atMost(PATIENCE).until(() -> rowsOf(key) == 0);
    }

    @Test
    void aRecordThatTheBrokerRefusesIsOneLineInTheLogAndHoldsTheOthersBackUntilItIsTakenOut() throws SQLException {
        String refused = unique("refused");
        String behind = unique("behind");
        try (LogLines log = LogLines.from(Level.WARNING)) {
            QuarkusTransaction.requiringNew().run(() -> {
                outbox.append(new OutgoingEvent(TOPIC, refused, "org.lectern.test.fact.v1", "x".repeat(2_000_000)));
                outbox.append(fact(behind, 1));
            });

            Awaitility.await()
                    .during(Duration.ofSeconds(3))
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(log.soFar())
                            .filteredOn(line -> line.contains("[org.lectern."))
                            .singleElement()
                            .asString()
                            .contains("was not taken", "org.lectern.test.fact.v1", TOPIC)
                            .doesNotContain("\n"));
            assertThat(rowsOf(refused) + rowsOf(behind)).isEqualTo(2);
        } finally {
            remove(refused);
        }

        published(behind, 1);
    }

    @Test
    void theTraceOfTheCauseGoesAlongWithTheEvent() {
        String key = unique("traced");
        SpanContext cause = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());

        try (Scope scope = Span.wrap(cause).makeCurrent()) {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(fact(key, 1)));
        }

        assertThat(header(published(key, 1).getFirst(), "traceparent").orElseThrow())
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void topicsAreMadeAsTheirOwnerDeclaresThem() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(fact(unique("any"), 1)));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestStack.bootstrapServers()))) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> admin.listTopics().names().get().contains(TOPIC));
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);

            assertThat(admin.describeTopics(List.of(TOPIC))
                            .allTopicNames()
                            .get()
                            .get(TOPIC)
                            .partitions())
                    .hasSize(3);
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("cleanup.policy")
                            .value())
                    .isEqualTo("compact");
        }
    }

    private static OutgoingEvent fact(String key, int number) {
        return new OutgoingEvent(TOPIC, key, "org.lectern.test.fact.v1", new Fact(key, number));
    }

    private static List<ConsumerRecord<String, byte[]>> published(String key, int count) {
        return records(record -> key.equals(record.key()), count);
    }

    private static List<ConsumerRecord<String, byte[]>> records(
            Predicate<ConsumerRecord<String, byte[]>> wanted, int count) {
        return TestStack.reader()
                .readUntil(TOPIC, seen -> seen.stream().filter(wanted).count() >= count, PATIENCE)
                .stream()
                .filter(wanted)
                .toList();
    }

    private long rowsOf(String key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement("select count(*) from outbox where aggregateid = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void remove(String key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from outbox where aggregateid = ?")) {
            delete.setString(1, key);
            delete.executeUpdate();
        }
    }

    private static String unique(String name) {
        return name + "-" + UUID.randomUUID();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
