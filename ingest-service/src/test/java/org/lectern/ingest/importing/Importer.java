package org.lectern.ingest.importing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicReader;

/** Imports as their callers and the readers of the topics see them. */
final class Importer {
    static final String PARSED = "lectern.papers.parsed";
    static final String REJECTED = "lectern.pages.rejected";
    static final Duration SOON = Duration.ofSeconds(30);
    private static final Set<String> OVER = Set.of("DONE", "CANCELLED", "FAILED");

    private Importer() {}

    static RequestSpecification caller() {
        return given().urlEncodingEnabled(false).auth().oauth2(TestStack.token("crawler", "ingest"));
    }

    static Response send(byte[] file) {
        return caller().contentType("application/octet-stream").body(file).post("/imports");
    }

    /** The id of the file's import, accepted once publishing is not behind: callers come again where it is. */
    static String start(byte[] file) {
        Response receipt = await().atMost(SOON).until(() -> send(file), answer -> answer.statusCode() != 429);
        receipt.then().statusCode(202);
        return receipt.path("id");
    }

    static JsonPath find(String id) {
        return caller().get("/imports/" + id).jsonPath();
    }

    /** The import once it is over. */
    static JsonPath finished(String id) {
        return await().atMost(SOON).until(() -> find(id), found -> OVER.contains(found.getString("state")));
    }

    /** The import of the file, once it is over. */
    static JsonPath run(byte[] file) {
        return finished(start(file));
    }

    static JsonPath rejections(String id) {
        return caller().get("/imports/" + id + "/rejections").jsonPath();
    }

    /**
     * The events of the file's records that were published until a later import's were, in their order, as a consumer sees
     * them: a relay that loses its database between publishing and noting so repeats an event under its own id.
     */
    static List<ConsumerRecord<String, byte[]>> published(String topic, InventedFile file, int records) {
        InventedFile later = new InventedFile().records(1, 200);
        run(later.bytes());
        TestStack.reader().find(PARSED, record -> later.key(200).equals(record.key()), SOON);
        return mine(TestStack.reader().readUntil(topic, seen -> mine(seen, file).size() >= records, SOON), file);
    }

    private static List<ConsumerRecord<String, byte[]>> mine(
            List<ConsumerRecord<String, byte[]>> all, InventedFile file) {
        Set<String> ids = new HashSet<>();
        return all.stream()
                .filter(record -> isMine(record, file))
                .filter(record -> ids.add(TopicReader.header(record, "ce_id").orElseThrow()))
                .toList();
    }

    private static boolean isMine(ConsumerRecord<String, byte[]> record, InventedFile file) {
        String key = record.key();
        return key.startsWith("pmid:")
                && Long.parseLong(key.substring(5)) > file.pmid(0)
                && Long.parseLong(key.substring(5)) <= file.pmid(9_000);
    }

    static String type(ConsumerRecord<String, byte[]> event) {
        return TopicReader.header(event, "ce_type").orElseThrow();
    }

    static JsonPath json(ConsumerRecord<String, byte[]> event) {
        return new JsonPath(new String(event.value(), StandardCharsets.UTF_8));
    }
}
