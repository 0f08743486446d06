package org.lectern.ingest.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.TestStack;

/** Imports while publishing is behind. */
@QuarkusTest
@TestProfile(WaitingImportTest.ShallowOutbox.class)
class WaitingImportTest {
    private static final int ROWS = 500;
    private static final int BATCH = 125;

    @Inject
    AgroalDataSource dataSource;

    private final InventedFile file = new InventedFile();

    /** An import waits above 500 events, submissions are put off above 400. */
    public static final class ShallowOutbox implements QuarkusTestProfile {
        /** For Quarkus. */
        public ShallowOutbox() {}

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lectern.importing.outbox-rows",
                    String.valueOf(ROWS),
                    "lectern.quota.backlog",
                    "400",
                    "lectern.quota.backlog-pause",
                    "7S");
        }
    }

    @AfterEach
    void publishingGoesOn() throws SQLException {
        execute("delete from outbox where aggregateid = 'refused by the broker'");
    }

    @Test
    void anImportWaitsWhileTheOutboxIsDeepAndGoesOnByItself() throws SQLException {
        publishingStops();
        String id = Importer.start(file.records(1, 3_000).bytes());

        await().atMost(Importer.SOON).until(() -> read(id) >= ROWS);
        await().during(Duration.ofSeconds(3))
                .atMost(Importer.SOON)
                .untilAsserted(() -> assertThat(read(id)).isBetween(ROWS, ROWS + BATCH));
        publishingGoesOn();
        JsonPath done = Importer.finished(id);

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getLong("parsed")).isEqualTo(3_000);
        assertThat(Importer.published(Importer.PARSED, file, 3_000)).hasSize(3_000);
    }

    @Test
    void submissionsArePutOffMeanwhileAndTakenAfterwards() throws SQLException {
        publishingStops();
        String id = Importer.start(file.records(1, 1_000).bytes());

        Response putOff =
                await().atMost(Importer.SOON).until(WaitingImportTest::submit, answer -> answer.statusCode() == 429);
        putOff.then().body("type", endsWith("/backlog")).header("Retry-After", "7");
        assertThat(Importer.find(id).getString("state")).isEqualTo("RUNNING");
        publishingGoesOn();

        await().atMost(Importer.SOON).until(() -> submit().statusCode() == 202);
        assertThat(Importer.finished(id).getString("state")).isEqualTo("DONE");
    }

    private static int read(String id) {
        return Importer.find(id).getInt("read");
    }

    /** The event is larger than a record may be: all behind it wait. */
    private void publishingStops() throws SQLException {
        execute("""
            insert into outbox (id, aggregatetype, aggregateid, type, payload, occurred)
            values (gen_random_uuid(), 'lectern.papers.parsed', 'refused by the broker', 'large', repeat('x', 2000000), now())
            """);
    }

    private static Response submit() {
        return given().auth()
                .oauth2(TestStack.token("client-" + UUID.randomUUID(), "ingest"))
                .contentType("text/html")
                .body("<html><title>" + UUID.randomUUID() + "</title></html>")
                .post("/pages");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
