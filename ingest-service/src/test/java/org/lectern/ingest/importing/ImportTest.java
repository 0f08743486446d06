package org.lectern.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.TestStack;

@QuarkusTest
class ImportTest {
    private static final String UNKNOWN = "0b6f3f0e-5a8c-4d56-9a2e-7a5d0c1e8f42";

    @TestHTTPResource("/")
    String address;

    @Inject
    AgroalDataSource dataSource;

    private final InventedFile file = new InventedFile();

    @Test
    void everyRecordOfAFileIsPublishedAsItsPageWouldBe() {
        byte[] bytes = file.records(1, 3_000).bytes();
        Response receipt = Importer.send(bytes);

        receipt.then().statusCode(202).header("Location", containsString("/imports/" + receipt.path("id")));
        assertThat(receipt.header("RateLimit")).startsWith("\"submissions\"");
        JsonPath done = Importer.finished(receipt.path("id"));

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(counts(done)).isEqualTo("3000 read: 3000 parsed, 0 rejected, 0 unchanged, 0 deleted");
        assertThat(done.getLong("bytesDone")).isEqualTo(bytes.length).isEqualTo(done.getLong("bytesTotal"));
        assertThat(done.getLong("ratePerSecond")).isPositive();
        List<ConsumerRecord<String, byte[]>> events = Importer.published(Importer.PARSED, file, 3_000);
        assertThat(events)
                .hasSize(3_000)
                .allSatisfy(event -> assertThat(Importer.type(event)).isEqualTo("org.lectern.paper.parsed.v1"));
        assertThat(events).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
        JsonPath event = Importer.json(events.getFirst());
        assertThat(event.getString("page.format")).isEqualTo("pubmed-xml");
        Importer.caller()
                .get("/pages/" + event.getString("page.id"))
                .then()
                .body("status", equalTo("PARSED"))
                .body("identifiers.pmid", equalTo(event.getString("paper.pmid")));
    }

    @Test
    void gzipIsImportedToo() {
        assertThat(counts(Importer.run(file.records(1, 300).gzip())))
                .isEqualTo("300 read: 300 parsed, 0 rejected, 0 unchanged, 0 deleted");
    }

    @Test
    void theSameFileIsTheSameImport() {
        byte[] bytes = file.records(1, 10).bytes();
        String id = Importer.run(bytes).getString("id");

        Importer.send(bytes).then().statusCode(200).body("id", equalTo(id)).body("state", equalTo("DONE"));
    }

    @Test
    void recordsThatWereThereBeforeAreUnchangedAndNotPublishedAgain() {
        Importer.run(file.records(1, 300).bytes());

        JsonPath again = Importer.run(file.record(301, "A newcomer").gzip());

        assertThat(counts(again)).isEqualTo("301 read: 1 parsed, 0 rejected, 300 unchanged, 0 deleted");
        assertThat(Importer.published(Importer.PARSED, file, 301)).hasSize(301);
    }

    @Test
    void oneRecordTwiceInAFileIsOnePage() {
        JsonPath done = Importer.run(file.records(1, 1).records(1, 1).bytes());

        assertThat(counts(done)).isEqualTo("2 read: 1 parsed, 0 rejected, 1 unchanged, 0 deleted");
    }

    @Test
    void badRecordsAreListedAndTheGoodOnesAroundThemLoad() {
        file.records(1, 250)
                .broken(251)
                .endless(252)
                .records(253, 500)
                .withoutTitle(501)
                .records(502, 510);

        JsonPath done = Importer.run(file.bytes());
        JsonPath rejections = Importer.rejections(done.getString("id"));

        assertThat(counts(done)).isEqualTo("510 read: 507 parsed, 3 rejected, 0 unchanged, 0 deleted");
        assertThat(rejections.getList("items.number")).containsExactly(251, 252, 501);
        assertThat(rejections.getList("items.reason")).containsExactly("MALFORMED", "MALFORMED", "NOT_AN_ARTICLE");
        assertThat(rejections.getList("items.place")).containsExactly("line 503", "line 505", "line 1002");
        assertThat(rejections.getString("items[0].placeInPage")).startsWith("line 2");
        assertThat(rejections.<Object>get("items[1].page")).isNull();
        Importer.caller()
                .get("/pages/" + rejections.getString("items[0].page"))
                .then()
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("MALFORMED"));
    }

    @Test
    void badRecordsAreListedAgainWithTheirNextImport() {
        Importer.run(file.records(1, 3).broken(4).bytes());

        JsonPath again = Importer.run(file.records(5, 6).bytes());

        assertThat(counts(again)).isEqualTo("6 read: 2 parsed, 1 rejected, 3 unchanged, 0 deleted");
        assertThat(Importer.rejections(again.getString("id")).getString("items[0].detail"))
                .startsWith("The XML is not well-formed");
    }

    @Test
    void rejectionsArePaged() {
        for (int number = 1; number <= 5; number++) {
            file.broken(number);
        }
        String path = "/imports/" + Importer.run(file.bytes()).getString("id") + "/rejections?limit=2";

        Response first = Importer.caller().get(path);
        Response last = Importer.caller().get(path + "&cursor=4");

        first.then().body("items.number", equalTo(List.of(1, 2))).body("next", equalTo("2"));
        last.then().body("items.number", equalTo(List.of(5))).body("next", equalTo(null));
        for (String wrong : List.of("limit=0", "limit=101", "cursor=x", "cursor=-1")) {
            Importer.caller()
                    .get(path.replaceAll("\\?.*", "?" + wrong))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo(wrong.replaceAll("=.*", "")));
        }
    }

    @Test
    void deletionsArePublishedInTheFilesOrder() {
        file.records(1, 2).deletion(1).records(3, 3);

        JsonPath done = Importer.run(file.bytes());

        assertThat(counts(done)).isEqualTo("4 read: 3 parsed, 0 rejected, 0 unchanged, 1 deleted");
        List<ConsumerRecord<String, byte[]>> events = Importer.published(Importer.PARSED, file, 4).stream()
                .filter(event -> event.key().equals(file.key(1)))
                .toList();
        assertThat(events)
                .extracting(Importer::type)
                .containsExactly("org.lectern.paper.parsed.v1", "org.lectern.citation.deleted.v1");
        JsonPath deleted = Importer.json(events.get(1));
        assertThat(deleted.getInt("pmid")).isEqualTo(file.pmid(1));
        assertThat(deleted.getString("source.importId")).isEqualTo(done.getString("id"));
        assertThat(deleted.getInt("source.number")).isEqualTo(3);
    }

    @Test
    void aFileThatIsCutFailsBehindWhatItHolds() {
        byte[] whole = file.records(1, 3_000).gzip();

        JsonPath failed = Importer.run(Arrays.copyOf(whole, whole.length / 2));

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.reason")).isEqualTo("MALFORMED");
        assertThat(failed.getString("failure.detail")).isEqualTo("The gzip file ends too early.");
        assertThat(failed.getString("failure.advice")).isNotBlank();
        int loaded = failed.getInt("parsed");
        assertThat(loaded).isBetween(1_000, 2_000);
        assertThat(counts(Importer.run(whole)))
                .isEqualTo(
                        "3000 read: %d parsed, 0 rejected, %d unchanged, 0 deleted".formatted(3_000 - loaded, loaded));
    }

    @Test
    void aFileThatFailedMayBeSentAgain() {
        byte[] whole = file.records(1, 2).bytes();
        byte[] cut = Arrays.copyOf(whole, whole.length - 30);

        JsonPath failed = Importer.run(cut);
        JsonPath again = Importer.run(cut);

        assertThat(failed.getString("failure.detail")).isEqualTo("The file ends within a record.");
        assertThat(again.getString("id")).isNotEqualTo(failed.getString("id"));
        assertThat(counts(again)).isEqualTo("1 read: 0 parsed, 0 rejected, 1 unchanged, 0 deleted");
    }

    @Test
    void anEmptyFileFails() {
        assertThat(Importer.run(new byte[0]).getString("failure.reason")).isEqualTo("EMPTY");
    }

    @Test
    void importsAreListedNewestFirst() {
        String older = Importer.run(file.records(1, 1).bytes()).getString("id");
        String newer = Importer.run(file.records(2, 2).bytes()).getString("id");

        Response first = Importer.caller().get("/imports?limit=1");

        first.then().body("items.id", equalTo(List.of(newer)));
        Importer.caller()
                .get("/imports?limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.id", hasItem(older));
    }

    @Test
    void whatIsOverCannotBeCancelled() {
        String id = Importer.run(file.records(1, 1).bytes()).getString("id");

        Importer.caller()
                .post("/imports/" + id + ":cancel")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://lectern.example/problems/import-over"))
                .body("errors[0].value", equalTo("DONE"));
    }

    @Test
    void anUnknownImportIsNotFound() {
        for (String path : List.of("", "/rejections", "/events")) {
            Importer.caller()
                    .get("/imports/" + UNKNOWN + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("https://lectern.example/problems/unknown-import"));
            Importer.caller().get("/imports/seven" + path).then().statusCode(400);
        }
        Importer.caller().post("/imports/" + UNKNOWN + ":cancel").then().statusCode(404);
    }

    @Test
    void progressIsFollowedToItsEnd() {
        String id = Importer.start(file.records(1, 2_000).bytes());

        String events = Importer.caller()
                .accept("text/event-stream")
                .get("/imports/" + id + "/events")
                .asString();

        assertThat(events.lines().filter(line -> line.startsWith("data:")))
                .isNotEmpty()
                .last()
                .asString()
                .contains("\"state\":\"DONE\"", "\"parsed\":2000");
    }

    /** What a client sends along with an upgrade is held in memory, however long it is. */
    @Test
    void aFileDoesNotUpgradeItsConnection() throws Exception {
        HttpRequest upgrading = HttpRequest.newBuilder(URI.create(address + "imports"))
                .version(HttpClient.Version.HTTP_2)
                .header("authorization", "Bearer " + TestStack.token("crawler", "ingest"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file.records(1, 3).bytes()))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(upgrading, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void aFileThatSaysItIsTooLargeIsRefusedUnread() throws Exception {
        assertThat(statusOf("Content-Length: 3221225472")).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
    }

    @Test
    void aFileThatDoesNotArriveWholeLeavesNothing() throws Exception {
        long before = pieces();
        try (Socket socket = sent("Content-Length: 5000000")) {
            socket.getOutputStream().write(new byte[3_000_000]);
            socket.getOutputStream().flush();
            await().atMost(Importer.SOON).until(() -> pieces() > before);
        }

        await().atMost(Importer.SOON).until(() -> pieces() == before);
    }

    private String statusOf(String header) throws IOException {
        try (Socket socket = sent(header);
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            return answer.readLine();
        }
    }

    private Socket sent(String header) throws IOException {
        URI service = URI.create(address);
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.getOutputStream()
                .write("POST /imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n"
                        .formatted(TestStack.token("crawler", "ingest"), header)
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private long pieces() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from import_chunk where import not in (select id from import)")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static String counts(JsonPath found) {
        return "%d read: %d parsed, %d rejected, %d unchanged, %d deleted"
                .formatted(
                        found.getLong("read"),
                        found.getLong("parsed"),
                        found.getLong("rejected"),
                        found.getLong("unchanged"),
                        found.getLong("deleted"));
    }
}
