package org.lectern.ingest.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.localstack.TopicReader.header;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.Page;
import org.lectern.localstack.TestStack;

@QuarkusTest
class PageResourceTest {
    private static final String CHALLENGE = "<html><head><title>Just a moment...</title></head><body>%s</body></html>";

    private final SampleHtml sample = SampleHtml.unique();

    @Test
    void aSubmittedPageIsPublishedInTheTraceOfItsSubmission() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        Response receipt = Ingest.crawler()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(sample.bytes())
                .post("/pages");

        receipt.then().statusCode(202).body("status", equalTo("RECEIVED"));
        String id = receipt.path("id");
        assertThat(receipt.header("Location")).endsWith("/pages/" + id);
        ConsumerRecord<String, byte[]> event = Ingest.event(Ingest.PARSED, sample.key());
        assertThat(header(event, "ce_specversion")).contains("1.0");
        assertThat(header(event, "ce_type")).contains("org.lectern.paper.parsed.v1");
        assertThat(header(event, "ce_source")).contains("/lectern/ingest");
        assertThat(header(event, "ce_id")).isPresent();
        assertThat(header(event, "content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(header(event, "traceparent"))
                .hasValueSatisfying(parent -> assertThat(parent).contains(trace));
        assertThat(json(event).getString("page.id")).isEqualTo(id);
    }

    @Test
    void aPageIsLookedUpWithThePaperThatItStates() {
        String address = "https://journals.example/aqt/" + sample.doi();
        String id = Ingest.submit(sample.bytes(), address).path("id");

        JsonPath page = Ingest.read(id);

        assertThat(page.getString("status")).isEqualTo("PARSED");
        assertThat(page.getString("address")).isEqualTo(address);
        assertThat(page.getString("receivedAt")).startsWith("20").endsWith("Z");
        assertThat(page.getString("identifiers.doi")).isEqualTo(sample.doi());
        assertThat(page.getString("parsed.paper.title")).isEqualTo(sample.title());
        assertThat(page.<Object>get("reason")).isNull();
        assertThat(page.getMap("parsed"))
                .isEqualTo(json(Ingest.event(Ingest.PARSED, sample.key())).getMap(""));
    }

    @Test
    void aKeyNamesOneSubmissionOfItsClientAndNoOther() {
        String key = "crawl-" + sample.doi();

        submitAs(key, sample.bytes()).then().statusCode(202);
        submitAs(key, sample.bytes()).then().statusCode(200);
        submitAs(key, SampleHtml.unique().bytes())
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("Idempotency-Key"))
                .body("errors[0].value", equalTo(key));
        submitAs("two words", sample.bytes())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    private static Response submitAs(String key, byte[] page) {
        return Ingest.crawler().header("Idempotency-Key", key).body(page).post("/pages");
    }

    @Test
    void theSamePageAgainIsTheSamePageAndIsPublishedOnce() {
        String id = Ingest.submit(sample.bytes()).path("id");
        Ingest.read(id);

        Ingest.submit(sample.bytes())
                .then()
                .statusCode(200)
                .header("Location", containsString("/pages/" + id))
                .body("id", equalTo(id))
                .body("status", equalTo("PARSED"));

        assertThat(Ingest.published(Ingest.PARSED, sample.key())).isEqualTo(1);
    }

    @Test
    void theSameBytesAtAnotherAddressAreAnotherPage() {
        String here =
                Ingest.submit(sample.bytes(), "https://journals.example/here").path("id");
        String there =
                Ingest.submit(sample.bytes(), "https://journals.example/there").path("id");

        assertThat(there).isNotEqualTo(here);
    }

    @Test
    void aPageThatGivesNoPaperIsRejectedWithItsReason() {
        String id = Ingest.submit(challenge()).path("id");

        JsonPath page = Ingest.read(id);
        JsonPath event = json(Ingest.event(Ingest.REJECTED, id));

        assertThat(page.getString("status")).isEqualTo("REJECTED");
        assertThat(page.getString("reason")).isEqualTo("BOT_CHALLENGE");
        assertThat(page.<Object>get("parsed")).isNull();
        for (String field : new String[] {"reason", "detail", "place", "advice"}) {
            assertThat(page.getString(field)).isNotBlank().isEqualTo(event.getString(field));
        }
    }

    @Test
    void anEmptyPageIsAcceptedAndRejectedAsEmpty() {
        Response receipt = Ingest.submit(new byte[0], "https://journals.example/" + sample.doi());

        receipt.then().statusCode(202);
        assertThat(Ingest.read(receipt.path("id")).getString("reason")).isEqualTo("EMPTY");
    }

    @Test
    void aPreviewAnswersWhatWouldBePublishedAndStoresNothing() {
        Response preview = Ingest.crawler().body(sample.bytes()).post("/pages:preview");

        preview.then()
                .statusCode(200)
                .body("topic", equalTo(Ingest.PARSED))
                .body("key", equalTo(sample.key()))
                .body("type", equalTo("org.lectern.paper.parsed.v1"))
                .body("data.paper.doi", equalTo(sample.doi()))
                .body("data.paper.pmid", nullValue());
        Ingest.crawler().get("/pages/" + preview.path("data.page.id")).then().statusCode(404);
        assertThat(Ingest.published(Ingest.PARSED, sample.key())).isZero();
    }

    @Test
    void aPreviewOfARejectionIsTheRejection() {
        Ingest.crawler()
                .body(challenge())
                .post("/pages:preview")
                .then()
                .statusCode(200)
                .body("type", equalTo("org.lectern.page.rejected.v1"))
                .body("data.reason", equalTo("BOT_CHALLENGE"));
    }

    @Test
    void thePreviewIsExactlyTheEvent() {
        JsonPath preview =
                Ingest.crawler().body(sample.bytes()).post("/pages:preview").jsonPath();
        Ingest.submit(sample.bytes());

        assertThat(json(Ingest.event(Ingest.PARSED, sample.key())).getMap("")).isEqualTo(preview.getMap("data"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Page.LARGEST + 1, 12 * 1024 * 1024})
    void aPageThatIsTooLargeIsRefused(int size) {
        Ingest.submit(new byte[size])
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("https://lectern.example/problems/body-too-large"))
                .body("errors[0].expected", containsString("at most"));
    }

    @Test
    void aPageThatIsTooLargeIsRefusedAlsoWhenItDoesNotSaySo() throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        HttpRequest chunked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/pages"))
                .header("authorization", "Bearer " + TestStack.token("crawler", "ingest"))
                .header("content-type", "text/html")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[Page.LARGEST + 1])))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(chunked, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large");
    }

    @Test
    void aPageOfTheLargestSizeIsTaken() {
        byte[] largest = new byte[Page.LARGEST];
        byte[] page = sample.bytes();
        Arrays.fill(largest, (byte) ' ');
        System.arraycopy(page, 0, largest, 0, page.length);

        Ingest.submit(largest).then().statusCode(202);

        assertThat(Ingest.event(Ingest.PARSED, sample.key())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/json", "image/png", "application/octet-stream"})
    void anotherMediaTypeIsRefusedByName(String mediaType) {
        for (String path : new String[] {"/pages", "/pages:preview"}) {
            Ingest.crawler()
                    .contentType(mediaType)
                    .body(sample.bytes())
                    .post(path)
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .body("errors[0].field", equalTo("Content-Type"))
                    .body("errors[0].value", containsString(mediaType))
                    .body("errors[0].expected", containsString("text/html"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/read/90000001",
                "journals.example/1",
                "ftp://journals.example/1",
                "https:///nowhere",
                "https://ada:secret@journals.example/1",
                "https://journals.example/a b",
                "mailto:ada@example.org"
            })
    void anAddressThatIsNoWebAddressIsRefusedByName(String address) {
        for (String path : new String[] {"/pages", "/pages:preview"}) {
            Ingest.crawler()
                    .header("Content-Location", address)
                    .body(sample.bytes())
                    .post(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://lectern.example/problems/invalid-request"))
                    .body("errors[0].field", equalTo("Content-Location"))
                    .body("errors[0].value", equalTo(address))
                    .body("errors[0].expected", containsString("absolute http or https URL"));
        }
    }

    @Test
    void aPageThatNobodySubmittedIsNotFound() {
        Ingest.crawler()
                .get("/pages/5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://lectern.example/problems/unknown-page"));
        Ingest.crawler().get("/pages/seven").then().statusCode(400).body("errors[0].field", equalTo("id"));
    }

    @Test
    void healthTellsThatPagesAreParsed() {
        given().get("/q/health").then().statusCode(200).body(containsString("Page parsing"));
    }

    private byte[] challenge() {
        return CHALLENGE.formatted(sample.doi()).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonPath json(ConsumerRecord<String, byte[]> event) {
        return new JsonPath(new String(event.value(), StandardCharsets.UTF_8));
    }
}
