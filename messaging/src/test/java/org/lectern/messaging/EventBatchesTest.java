package org.lectern.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.localstack.TopicReader.header;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
class EventBatchesTest {
    private static final String TYPE = "org.lectern.test.note.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    EventBatches batches;

    @Inject
    AgroalDataSource dataSource;

    private final List<String> applied = new ArrayList<>();
    private String consumer = "";
    private long offset;

    private record Note(String text) {}

    @BeforeEach
    void everyTestIsAConsumerOfItsOwn() {
        consumer = "test." + UUID.randomUUID();
    }

    @Test
    void anEventThatIsDeliveredTwiceTakesEffectOnce() {
        ConsumerRecord<String, byte[]> event = note("once", "{\"text\":\"hello\"}");

        consume(this::apply, event);
        consume(this::apply, event, event);

        assertThat(applied).containsExactly("hello");
    }

    @Test
    void theSameEventTakesEffectForEachOfTwoConsumers() {
        ConsumerRecord<String, byte[]> event = note("shared", "{\"text\":\"hello\"}");

        consume(this::apply, event);
        consumer = "test." + UUID.randomUUID();
        consume(this::apply, event);

        assertThat(applied).containsExactly("hello", "hello");
    }

    @Test
    void anEffectThatFailsLeavesNoMarkBehind() {
        ConsumerRecord<String, byte[]> event = note("undone", "{\"text\":\"hello\"}");
        AtomicInteger attempts = new AtomicInteger();

        consume(
                events -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new OutboxRelay.DatabaseFailure(new SQLException("connection lost", "08006"));
                    }
                    apply(events);
                },
                event);

        assertThat(attempts).hasValue(3);
        assertThat(applied).containsExactly("hello");
    }

    @Test
    void aPoisonRecordGoesToTheDeadLettersAndThoseAroundItTakeEffect() {
        consume(
                this::apply,
                note("a", "{\"text\":\"before\"}"),
                note("b", "not json"),
                note("c", "{\"text\":\"after\"}"));

        assertThat(applied).containsSubsequence("before", "after");
        ConsumerRecord<String, byte[]> letter = deadLetter();
        assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo("not json");
        assertThat(letter.key()).isEqualTo("key");
        assertThat(header(letter, "ce_type")).contains(TYPE);
        assertThat(header(letter, "lectern-dead-letter-topic")).contains("lectern.test.notes");
        assertThat(header(letter, "lectern-dead-letter-partition")).contains("0");
        assertThat(header(letter, "lectern-dead-letter-offset")).isPresent();
        assertThat(header(letter, "lectern-dead-letter-reason").orElseThrow())
                .startsWith("Undecodable: ")
                .contains(" at line 1, column ")
                .doesNotContain("\n", "Source:");
    }

    @Test
    void aRecordThatIsNoEventGoesToTheDeadLettersWithTheHeaderThatItLacks() {
        ConsumerRecord<String, byte[]> bare =
                new ConsumerRecord<>("lectern.test.notes", 0, offset++, "key", "{}".getBytes(StandardCharsets.UTF_8));

        consume(this::apply, bare);

        assertThat(header(deadLetter(), "lectern-dead-letter-reason").orElseThrow())
                .contains("ce_source");
        assertThat(applied).isEmpty();
    }

    @Test
    void aRecordThatTheDatabaseCanNeverTakeGoesToTheDeadLetters() {
        consume(
                events -> {
                    throw new OutboxRelay.DatabaseFailure(new SQLException("value too long", "22001"));
                },
                note("long", "{\"text\":\"hello\"}"));

        assertThat(header(deadLetter(), "lectern-dead-letter-reason").orElseThrow())
                .contains("value too long");
    }

    @Test
    void aRowThatAnotherInstanceWroteMeanwhileIsSeenByASecondAttempt() {
        insertElsewhere(consumer);

        consume(
                events -> {
                    if (applied.isEmpty()) { // as who looked before the other one's row was there
                        applied.add("collided");
                        insertMarker(consumer);
                    }
                    apply(events);
                },
                note("raced", "{\"text\":\"hello\"}"));

        assertThat(applied).containsExactly("collided", "hello");
    }

    @Test
    void aRecordWhoseRowIsAlwaysThereGoesToTheDeadLetters() {
        insertElsewhere(consumer);

        consume(events -> insertMarker(consumer), note("twice", "{\"text\":\"hello\"}"));

        assertThat(header(deadLetter(), "lectern-dead-letter-reason").orElseThrow())
                .contains("duplicate key");
    }

    @Test
    void anUnknownTypeIsSkipped() {
        consume(
                this::apply,
                event("u", "org.lectern.test.newer.v2", "{\"text\":\"?\"}"),
                note("k", "{\"text\":\"known\"}"));

        assertThat(applied).containsExactly("known");
    }

    @Test
    void theEffectAndItsMarkAreOneTransaction() throws SQLException {
        ConsumerRecord<String, byte[]> event = note("atomic", "{\"text\":\"hello\"}");

        consume(
                events -> {
                    insertMarker(consumer);
                    throw new IllegalStateException("after the effect");
                },
                event);

        assertThat(marks(consumer)).isZero();
        assertThat(header(deadLetter(), "lectern-dead-letter-reason").orElseThrow())
                .contains("after the effect");
    }

    @Test
    void anEffectRunsInTheTraceOfItsEvent() {
        ConsumerRecord<String, byte[]> event = note("traced", "{\"text\":\"hello\"}");
        event.headers()
                .add(
                        "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(StandardCharsets.UTF_8));

        consume(
                events -> events.forEach(each -> each.inTrace(
                        () -> applied.add(Span.current().getSpanContext().getTraceId()))),
                event);

        assertThat(applied).containsExactly("0af7651916cd43dd8448eb211c80319c");
    }

    private void apply(List<ReceivedEvent> events) {
        events.forEach(event -> applied.add(event.dataAs(Note.class).text()));
    }

    @SafeVarargs
    private void consume(Consumer<List<ReceivedEvent>> effect, ConsumerRecord<String, byte[]>... records) {
        batches.consume(
                consumer,
                new ConsumerRecords<>(
                        Map.of(new TopicPartition("lectern.test.notes", 0), Arrays.asList(records)), Map.of()),
                Set.of(TYPE),
                effect);
    }

    private ConsumerRecord<String, byte[]> note(String id, String json) {
        return event(id, TYPE, json);
    }

    private ConsumerRecord<String, byte[]> event(String id, String type, String json) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("lectern.test.notes", 0, offset++, "key", json.getBytes(StandardCharsets.UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", "/test", "ce_type", type)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private ConsumerRecord<String, byte[]> deadLetter() {
        return TestStack.reader()
                .find(
                        "lectern.test.dead-letters",
                        record ->
                                header(record, "lectern-dead-letter-consumer").equals(java.util.Optional.of(consumer)),
                        PATIENCE);
    }

    private void insertElsewhere(String id) {
        QuarkusTransaction.requiringNew().run(() -> insertMarker(id));
    }

    private void insertMarker(String id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into inbox (consumer, source, id) values ('effect', 'x', ?)")) {
            insert.setString(1, id);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long marks(String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from inbox where id = ? or consumer = ?")) {
            select.setString(1, id);
            select.setString(2, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
