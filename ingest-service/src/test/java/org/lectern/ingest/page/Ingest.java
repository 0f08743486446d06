package org.lectern.ingest.page;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lectern.localstack.TestStack;

/** The service as its callers and readers see it. */
final class Ingest {
    static final String PARSED = "lectern.papers.parsed";
    static final String REJECTED = "lectern.pages.rejected";
    static final String SUBMITTED = "lectern.pages.submitted";
    static final Duration SOON = Duration.ofSeconds(20);

    private Ingest() {}

    static RequestSpecification crawler() {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestStack.token("crawler", "ingest"))
                .contentType(ContentType.HTML);
    }

    static Response submit(byte[] page) {
        return crawler().body(page).post("/pages");
    }

    static Response submit(byte[] page, String address) {
        return crawler().header("Content-Location", address).body(page).post("/pages");
    }

    /** The page as it is looked up once it has been read. */
    static JsonPath read(String id) {
        return await().atMost(SOON)
                .until(() -> crawler().get("/pages/" + id), answer -> !"RECEIVED".equals(answer.path("status")))
                .jsonPath();
    }

    static ConsumerRecord<String, byte[]> event(String topic, String key) {
        return TestStack.reader().find(topic, record -> key.equals(record.key()), SOON);
    }

    /** How many records of this key were published before now: a page that comes later is waited for in between. */
    static long published(String topic, String key) {
        SampleHtml later = SampleHtml.unique();
        submit(later.bytes());
        event(PARSED, later.key());
        return all(topic).stream().filter(record -> key.equals(record.key())).count();
    }

    /** All records that the topic has now. */
    static List<ConsumerRecord<String, byte[]>> all(String topic) {
        long size = size(topic);
        return TestStack.reader().readUntil(topic, seen -> seen.size() >= size, SOON);
    }

    private static long size(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestStack.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(found -> new TopicPartition(topic, found.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
