package org.lectern.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.PageParser;
import org.lectern.localstack.TestStack;

@QuarkusTest
class ReparseTest {
    private final SampleHtml sample = SampleHtml.unique();

    @Test
    void aPageThatAnOlderParserReadOtherwiseIsStoredAndPublishedAgain() throws SQLException {
        String id = readByAnOlderParserAs("Another title");

        Response answer = reparse(id, "");

        answer.then()
                .statusCode(200)
                .body("published", equalTo(true))
                .body("fromParser", equalTo(1))
                .body("parser", equalTo(PageParser.VERSION))
                .body("differences", hasSize(1))
                .body("differences[0].path", equalTo("/paper/title"))
                .body("differences[0].before", equalTo("\"Another title\""))
                .body("differences[0].after", equalTo("\"" + sample.title() + "\""));
        assertThat(Ingest.read(id).getString("parsed.paper.title")).isEqualTo(sample.title());
        assertThat(Ingest.published(Ingest.PARSED, sample.key())).isEqualTo(2);
    }

    /** The catalog then counts the page no more. */
    @Test
    void aPageInWhichAnOlderParserFoundAPaperAndTodaysFindsNoneIsPublishedAsRejected() throws SQLException {
        String id = Ingest.submit("<html><title>Kettles</title><body>for sale %s</body></html>"
                        .formatted(sample.title())
                        .getBytes(StandardCharsets.UTF_8))
                .path("id");
        Ingest.read(id);
        change(id, """
                update page set status = 'PARSED', parser = 1, answer = jsonb_set(
                    answer::jsonb, '{page,parser}', '1')::jsonb - 'reason' || '{"paper": {"title": "Kettles"}}'
                where id = ?::uuid
                """);

        reparse(id, "").then().statusCode(200).body("published", equalTo(true)).body("status", equalTo("REJECTED"));

        assertThat(Ingest.published(Ingest.REJECTED, id)).isEqualTo(2);
        assertThat(Ingest.read(id).getString("status")).isEqualTo("REJECTED");
    }

    @Test
    void aTrialTellsTheDifferenceAndChangesNothing() throws SQLException {
        String id = readByAnOlderParserAs("Another title");

        reparse(id, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("published", equalTo(false))
                .body("differences[0].path", equalTo("/paper/title"));

        assertThat(Ingest.read(id).getString("parsed.paper.title")).isEqualTo("Another title");
        assertThat(Ingest.published(Ingest.PARSED, sample.key())).isEqualTo(1);
    }

    @Test
    void aPageOfWhichTheSameIsReadIsNotPublishedAgainButNoLongerDue() throws SQLException {
        String id = readByAnOlderParserAs(sample.title());

        reparse(id, "").then().statusCode(200).body("published", equalTo(false)).body("differences", hasSize(0));

        assertThat(Ingest.published(Ingest.PARSED, sample.key())).isEqualTo(1);
        reparse(id, "").then().body("fromParser", equalTo(PageParser.VERSION));
    }

    @Test
    void allPagesThatAnOlderParserReadAreReachedBatchByBatch() throws SQLException {
        String id = readByAnOlderParserAs("Another title");

        assertThat(changedInAllBatches("?dryRun=true")).contains(id);
        assertThat(changedInAllBatches("?dryRun=false")).contains(id);
        assertThat(changedInAllBatches("?dryRun=false")).isEmpty();
        assertThat(Ingest.read(id).getString("parsed.paper.title")).isEqualTo(sample.title());
    }

    @Test
    void aPageThatIsUnknownCannotBeReadAgain() {
        reparse("5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702", "")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=perhaps", "?all=1", "?after=-1", "?after=99999999999999999999"})
    void whatIsNoParameterIsToldByName(String query) {
        Ingest.crawler()
                .post("/pages:reparse" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(query.substring(1, query.indexOf('='))));
    }

    @Test
    void behindTheLastPageThereIsNothing() {
        Ingest.crawler()
                .post("/pages:reparse?after=999999999")
                .then()
                .statusCode(200)
                .body("read", equalTo(0))
                .body("next", nullValue());
    }

    private String readByAnOlderParserAs(String title) throws SQLException {
        String id = Ingest.submit(sample.bytes()).path("id");
        Ingest.read(id);
        change(id, """
                update page set parser = 1, answer = jsonb_set(
                    jsonb_set(answer::jsonb #- '{paper,keywords}', '{paper,title}', to_jsonb(?)), '{page,parser}', '1')::text
                where id = ?::uuid
                """, title);
        return id;
    }

    /** Runs an update whose last parameter is the page's id. */
    private static void change(String id, String sql, String... others) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestStack.jdbcUrl("ingest"), "ingest", "ingest");
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < others.length; i++) {
                update.setString(i + 1, others[i]);
            }
            update.setString(others.length + 1, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static Response reparse(String id, String query) {
        return Ingest.crawler().post("/pages/" + id + ":reparse" + query);
    }

    private static List<String> changedInAllBatches(String query) {
        List<String> changed = new ArrayList<>();
        String after = "0";
        while (after != null) {
            JsonPath answer = Ingest.crawler()
                    .post("/pages:reparse" + query + "&after=" + after)
                    .jsonPath();
            changed.addAll(answer.getList("changed.id", String.class));
            after = answer.getString("next");
        }
        return changed;
    }
}
