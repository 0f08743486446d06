package org.lectern.catalog.cataloguing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Pages;
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.catalog.statement.Scheme;
import org.lectern.localstack.CloudEvent;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicReader;
import org.lectern.localstack.TopicWriter;
import org.lectern.messaging.EventBatches;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class PaperConsumerTest {
    private static final String TOPIC = "lectern.papers.parsed";
    private static final String REJECTED = "lectern.pages.rejected";

    @Inject
    EventBatches batches;

    @Inject
    Cataloguing cataloguing;

    @Inject
    Library library;

    @Inject
    ObjectMapper json;

    @BeforeAll
    static void ingestMakesItsTopics() {
        TestStack.createTopic(TOPIC, 6);
        TestStack.createTopic(REJECTED, 6);
    }

    @Test
    void aPageThatIngestPublishesBecomesAPaper() {
        String pmid = Pages.somePmid();
        publish(data(Pages.html().pmid(pmid).title("Do harbours hum?").page()));

        awaitStatus(200, pmid);
    }

    @Test
    void aPaperWhoseOnlyRecordIsDeletedIsGone() {
        String pmid = Pages.somePmid();
        publish(data(Pages.pubmed().pmid(pmid).page()));
        awaitStatus(200, pmid);

        publish(TOPIC, DeletedCitation.TYPE, "{\"pmid\": \"%s\"}".formatted(pmid));

        awaitStatus(410, pmid);
    }

    @Test
    void aPaperWhoseOnlyPageIsRejectedIsGone() {
        String pmid = Pages.somePmid();
        UUID page = UUID.randomUUID();
        publish(data(Pages.html().id(page).pmid(pmid).page()));
        awaitStatus(200, pmid);

        publish(REJECTED, RejectedPage.TYPE, "{\"page\": {\"id\": \"%s\", \"parser\": 2}}".formatted(page));

        awaitStatus(410, pmid);
    }

    @Test
    void aTypeThatIsNotKnownIsSkippedAndThoseBehindItGoOn() {
        String pmid = Pages.somePmid();
        publish(TOPIC, "org.lectern.citation.praised.v1", "{}");
        publish(data(Pages.html().pmid(pmid).page()));

        awaitStatus(200, pmid);
        RestAssured.get("/q/metrics")
                .then()
                .body(matchesPattern("(?s).*lectern_events_skipped_total\\{consumer=\"catalog.papers\"[^}]*} [1-9].*"));
    }

    private static void awaitStatus(int status, String pmid) {
        await().atMost(60, SECONDS)
                .untilAsserted(
                        () -> RestAssured.get("/papers/pmid:" + pmid).then().statusCode(status));
    }

    @Test
    void aPaperIsAnnouncedInTheTraceOfThePageThatMadeIt() {
        String pmid = Pages.somePmid();
        String trace = UUID.randomUUID().toString().replace("-", "");
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/lectern/ingest",
                "ce_type",
                ParsedPage.TYPE,
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01");
        try (TopicWriter writer = TestStack.writer()) {
            writer.write(TOPIC, "pmid:" + pmid, data(Pages.html().pmid(pmid).page()), headers);
        }

        ConsumerRecord<String, byte[]> announced = TestStack.reader()
                .find(
                        PaperEvent.TOPIC,
                        record -> new String(record.value(), StandardCharsets.UTF_8).contains(pmid),
                        Duration.ofSeconds(60));
        assertThat(TopicReader.header(announced, "traceparent").orElseThrow()).contains(trace);
    }

    @Test
    void aPageWithAMalformedIdentifierIsBuriedWithItsReasonAndThoseBehindItGoOn() {
        String pmid = Pages.somePmid();
        String bad = new String(data(Pages.html().pmid(pmid).page()), StandardCharsets.UTF_8)
                .replace("\"doi\":null", "\"doi\":\"not a doi " + pmid + "\"");
        publish(bad.getBytes(StandardCharsets.UTF_8));
        publish(data(Pages.html().pmid(pmid).page()));

        ConsumerRecord<String, byte[]> buried = TestStack.reader()
                .find(
                        "lectern.catalog.dead-letters",
                        record -> new String(record.value(), StandardCharsets.UTF_8).contains(pmid),
                        Duration.ofSeconds(60));
        assertThat(TopicReader.header(buried, "lectern-dead-letter-reason"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("doi is not a doi " + pmid));
        awaitStatus(200, pmid);
    }

    /** Consumers of several instances work at the same time; identifiers keep them apart where it matters. */
    @Test
    void consumersThatMeetAtOnePaperDoNotDisturbEachOther() {
        List<String> pmids = List.of(Pages.somePmid(), Pages.somePmid(), Pages.somePmid());
        List<ParsedPage> pages = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String pmid = pmids.get(i % pmids.size());
            pages.add(Pages.html()
                    .pmid(pmid)
                    .doi("10.5555/at-once." + pmid + "." + i % 2)
                    .page());
        }
        Collections.shuffle(pages, new Random(1));

        List<CompletableFuture<Void>> consumers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<ParsedPage> share = pages.subList(15 * i, 15 * i + 15);
            String consumer = "test.papers." + UUID.randomUUID();
            consumers.add(CompletableFuture.runAsync(() -> consumeInThrees(consumer, share)));
        }
        consumers.forEach(CompletableFuture::join);

        assertThat(pmids)
                .allSatisfy(pmid -> assertThat(library.papers()
                                .get(new Identifier(Scheme.PMID, pmid).paperId())
                                .pages())
                        .isEqualTo(20));
    }

    private void consumeInThrees(String consumer, List<ParsedPage> pages) {
        for (int first = 0; first < pages.size(); first += 3) {
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            pages.subList(first, first + 3).forEach(page -> records.add(record(page)));
            batches.consume(
                    consumer,
                    new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of()),
                    News.TYPES,
                    cataloguing::catalogue);
        }
    }

    private ConsumerRecord<String, byte[]> record(ParsedPage page) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(TOPIC, 0, 0, "a key", data(page));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_source",
                        "/lectern/ingest",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        ParsedPage.TYPE,
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static void publish(byte[] data) {
        try (TopicWriter writer = TestStack.writer()) {
            writer.write(TOPIC, "a key", CloudEvent.of("/lectern/ingest", ParsedPage.TYPE, "application/json", data));
        }
    }

    private static void publish(String topic, String type, String json) {
        try (TopicWriter writer = TestStack.writer()) {
            writer.write(topic, "a key", CloudEvent.json("/lectern/ingest", type, json));
        }
    }

    private byte[] data(ParsedPage page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
