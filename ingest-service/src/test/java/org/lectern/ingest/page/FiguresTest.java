package org.lectern.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.localstack.Figures;

/** What an operator sees at /q/metrics; docs/operations.md lists it. */
@QuarkusTest
class FiguresTest {
    private static final String CHALLENGE = "<html><head><title>Just a moment...</title></head><body>%s</body></html>";

    @TestHTTPResource("/")
    String address;

    @Test
    void whatBecameOfPagesIsCountedByFormatAndReason() {
        String parsed = "lectern_pages_parsed_total{format=\"html\"}";
        String rejected = "lectern_pages_rejected_total{format=\"html\",reason=\"BOT_CHALLENGE\"}";
        Figures before = Figures.of(address);

        Ingest.read(Ingest.submit(SampleHtml.unique().bytes()).path("id"));
        Ingest.read(Ingest.submit(CHALLENGE.formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8))
                .path("id"));

        await().untilAsserted(() -> {
            assertThat(Figures.of(address).sum(parsed)).isEqualTo(before.sum(parsed) + 1);
            assertThat(Figures.of(address).sum(rejected)).isEqualTo(before.sum(rejected) + 1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lectern_pages_waiting",
                "lectern_imports_running",
                "lectern_pages_parsing_seconds_count",
                "lectern_outbox_pending",
                "lectern_outbox_oldest_seconds",
                "kafka_consumer_fetch_manager_records_lag_max"
            })
    void aFigureIsThereBeforeAnythingHappens(String name) {
        assertThat(Figures.of(address).has(name)).isTrue();
    }
}
