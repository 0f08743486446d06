package org.lectern.catalog.usage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.networknt.schema.Error;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.catalog.Contract;
import org.lectern.catalog.search.Recorded;
import org.lectern.localstack.CloudEvent;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicWriter;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class UsageTest {
    private static final Contract CONTRACT = Contract.of("catalog-service");

    @Inject
    Usage usage;

    private final String reader = "reader-" + UUID.randomUUID();

    @Test
    void aSearchOfAReaderIsRecordedUnderTheReadersKey() {
        String search = asReader()
                .queryParam("q", "tides by " + reader)
                .get("/papers")
                .jsonPath()
                .getString("searchId");
        Recorded event = Recorded.find(recorded -> recorded.says("searchId", search));
        assertThat(event.key()).isEqualTo(reader);
        assertThat(event.type()).isEqualTo("org.lectern.search.performed.v1");
        assertThat(event.says("reader", reader)).isTrue();
        assertThat(event.says("query", "tides by " + reader)).isTrue();
        assertThat(event.data().get("results").asLong()).isZero();
        assertThat(violations(event)).isEmpty();
    }

    @Test
    void aSearchOfNobodyNamesNobody() {
        String search =
                given().queryParam("q", "tides").get("/papers").jsonPath().getString("searchId");
        Recorded event = Recorded.find(recorded -> recorded.says("searchId", search));
        assertThat(event.data().get("reader").isNull()).isTrue();
        assertThat(event.data().get("session").isNull()).isTrue();
        assertThat(event.key()).isNotBlank();
        assertThat(violations(event)).isEmpty();
    }

    @Test
    void aRefusedSearchIsNone() {
        asReader().queryParam("q", "[ti]").get("/papers").then().statusCode(400);
        asReader().queryParam("q", reader).get("/papers").then().statusCode(200);
        assertThat(Recorded.until(event -> event.says("query", reader)))
                .filteredOn(event -> event.says("reader", reader))
                .hasSize(1);
    }

    @Test
    void openingAPaperFromASearchIsRecordedWithTheSearch() {
        String title = "Lanterns for " + reader;
        submit(title);
        String found = await().atMost(Duration.ofSeconds(30))
                .until(() -> search("\"" + title + "\"").extract().path("items[0].href"), href -> href != null);
        String tag = asReader().get(found).then().statusCode(200).extract().header("ETag");
        asReader().header("If-None-Match", tag).get(found).then().statusCode(304);
        String search = found.replaceFirst(".*search=", "");
        List<Recorded> views = Recorded.several(
                2, event -> event.says("searchId", search) && event.data().has("viewId"));
        assertThat(views).hasSize(2).allSatisfy(view -> {
            assertThat(view.key()).isEqualTo(reader);
            assertThat(view.data().at("/paper/title").asText()).isEqualTo(title);
            assertThat(view.data().at("/paper/id").asText()).isEqualTo(found.replaceAll("/papers/|\\?.*", ""));
            assertThat(view.data().at("/paper/retraction").asText()).isEqualTo("unknown");
            assertThat(violations(view)).isEmpty();
        });
        assertThat(views.get(0).data().get("viewId"))
                .isNotEqualTo(views.get(1).data().get("viewId"));
    }

    private ValidatableResponse search(String query) {
        return asReader().queryParam("q", query).get("/papers").then().statusCode(200);
    }

    private static void submit(String title) {
        String parsed = """
                {"page": {"id": "%s", "address": null, "format": "html", "parser": 1},
                 "paper": {"doi": null, "pmid": null, "pmcid": null, "title": "%s", "types": ["Review"],
                  "authors": [{"given": "Ada", "family": "Quill", "suffix": null, "collective": null}], "abstract": [],
                  "journal": null, "volume": null, "issue": null, "firstPage": null, "lastPage": null, "date": "2024",
                  "keywords": [], "languages": [], "license": null, "fullText": {"located": false, "links": []},
                  "institutionalAccess": false},
                 "related": [], "cmeOffered": true}""".formatted(UUID.randomUUID(), title);
        TestStack.createTopic("lectern.papers.parsed", 6);
        try (TopicWriter writer = TestStack.writer()) {
            writer.write(
                    "lectern.papers.parsed",
                    "fingerprint:" + title,
                    CloudEvent.json("/lectern/ingest", "org.lectern.paper.parsed.v1", parsed));
        }
    }

    @Test
    void manyRequestsAtOnceAreAllRecorded() {
        List<String> queries = IntStream.range(0, 100)
                .mapToObj(number -> reader + " " + number)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            queries.forEach(query -> threads.submit(() -> usage.searched(UUID.randomUUID(), reader, query, 1)));
        }
        usage.searched(UUID.randomUUID(), reader, reader + " last", 1);
        assertThat(Recorded.until(event -> event.says("query", reader + " last")))
                .filteredOn(event -> event.says("reader", reader) && !event.says("query", reader + " last"))
                .extracting(event -> event.data().get("query").asText())
                .containsExactlyInAnyOrderElementsOf(queries);
    }

    @Test
    void whatCannotBeRecordedIsNotAnswered() throws Exception {
        try (Connection other = DriverManager.getConnection(TestStack.jdbcUrl("catalog"), "catalog", "catalog");
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table outbox in access exclusive mode");
            asReader()
                    .queryParam("q", "tides")
                    .get("/papers")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", is("https://lectern.example/problems/usage-not-recorded"));
            other.rollback();
        }
        search("tides");
    }

    private RequestSpecification asReader() {
        return given().auth().oauth2(TestStack.token(reader, "reader"));
    }

    private static List<Error> violations(Recorded event) {
        return CONTRACT.violations(event.type(), event.data().toString());
    }
}
