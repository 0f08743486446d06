package org.lectern.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.lectern.engagement.cme.offer.UsageEvents;
import org.lectern.localstack.Figures;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicReader;
import org.lectern.localstack.TopicWriter;

/** What an operator sees: one trace across HTTP and Kafka, and figures that are right. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
class ObservabilityTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String USAGE = "lectern.usage.recorded";

    @TestHTTPResource("/")
    String address;

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String traceparent = "00-" + trace + "-00f067aa0ba902b7-01";
    private final Reader reader = Reader.any();

    @Test
    void aReactionsEventBelongsToTheTraceOfItsRequest() {
        reader.asks()
                .header("traceparent", traceparent)
                .contentType("application/json")
                .body("{\"reaction\": \"like\"}")
                .put("/papers/{id}/reaction", UUID.randomUUID())
                .then()
                .statusCode(200);

        assertThat(traceOfFirst("lectern.engagement.recorded", reader.name())).contains(trace);
    }

    @Test
    void aPromptBelongsToTheTraceOfTheUsageThatOfferedIt() {
        UUID search = UUID.randomUUID();
        Instant now = Instant.now();
        send("org.lectern.search.performed.v1", UsageEvents.search(reader.name(), search, now));
        send("org.lectern.paper.viewed.v1", UsageEvents.view(reader.name(), search, UUID.randomUUID(), now));

        assertThat(traceOfFirst("lectern.cme.recorded", reader.name())).contains(trace);
    }

    @Test
    void whatAConsumerLogsOfARecordNamesItsTrace() {
        List<String> traces = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLoggerName().endsWith("DeadLetters")) {
                    traces.add(String.valueOf(((ExtLogRecord) record).getMdc("traceId")));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listening);
        try {
            send("org.lectern.paper.viewed.v1", "no JSON");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(traces).contains(trace));
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
    }

    @Test
    void theFiguresAreThereAndRight() {
        String applied = "lectern_events_applied_total{consumer=\"engagement.papers\"}";
        double before = Figures.of(address).sum(applied);
        try (Catalog catalog = new Catalog()) {
            catalog.catalogues(UUID.randomUUID(), 1, "Counted");
        }

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(Figures.of(address).sum(applied)).isEqualTo(before + 1));
        assertThat(Figures.of(address).sum("kafka_consumer_fetch_manager_records_lag_max{"))
                .isZero();
        assertThat(List.of(
                        "lectern_cme_prompts",
                        "lectern_outbox_pending",
                        "lectern_outbox_oldest_seconds",
                        "kafka_consumer_fetch_manager_records_lag_max"))
                .allMatch(Figures.of(address)::has);
    }

    private String traceOfFirst(String topic, String key) {
        return TopicReader.header(
                        TestStack.reader().find(topic, record -> key.equals(record.key()), PATIENCE), "traceparent")
                .orElseThrow();
    }

    private void send(String type, String data) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/lectern/catalog",
                "ce_type",
                type,
                "traceparent",
                traceparent));
        TestStack.createTopic(USAGE, 6);
        try (TopicWriter writer = TestStack.writer()) {
            writer.write(USAGE, reader.name(), data.getBytes(StandardCharsets.UTF_8), headers);
        }
    }
}
