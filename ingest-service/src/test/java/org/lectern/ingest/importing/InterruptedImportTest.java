package org.lectern.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.TestStack;

/** Imports that are cut off. */
@QuarkusTest
class InterruptedImportTest {
    private static final int BATCH = 125;

    @Inject
    AgroalDataSource dataSource;

    private final InventedFile file = new InventedFile();

    @Test
    void anImportThatIsCutOffGoesOnBehindItsLastCommittedRecordAndPublishesNothingTwice() throws Exception {
        byte[] bytes = file.records(1, 3_000).gzip();
        refuseCommitsAbove(1_000, "57P01"); // as when the database shuts down: it passes
        String id = Importer.start(bytes);
        await().atMost(Importer.SOON).until(() -> Importer.find(id).getLong("read") == 1_000);

        assertThat(Importer.find(id).getString("state")).isEqualTo("RUNNING");
        admitCommits();
        JsonPath done = Importer.finished(id);

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getLong("parsed")).isEqualTo(3_000);
        assertThat(Importer.published(Importer.PARSED, file, 3_000))
                .hasSize(3_000)
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void anImportOutlastsAnOutageOfTheDatabase() {
        String id = Importer.start(file.records(1, 4_000).bytes());
        await().atMost(Importer.SOON).until(() -> Importer.find(id).getLong("read") > 0);

        try (TestStack.Outage outage = TestStack.outage()) {
            await().atMost(Importer.SOON)
                    .until(() -> Importer.caller().get("/imports/" + id).statusCode() == 503);
        }

        await().atMost(Importer.SOON)
                .until(() -> Importer.caller().get("/imports").statusCode() == 200);
        JsonPath done = Importer.finished(id);
        assertThat(done.getLong("parsed")).isEqualTo(4_000);
        assertThat(Importer.published(Importer.PARSED, file, 4_000))
                .hasSize(4_000)
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void aCancelledImportKeepsWhatItHasLoadedAndLoadsNoMore() throws Exception {
        refuseCommitsAbove(2 * BATCH, "57P01");
        byte[] bytes = file.records(1, 3_000).bytes();
        String id = Importer.start(bytes);
        await().atMost(Importer.SOON).until(() -> Importer.find(id).getLong("read") == 2 * BATCH);

        Importer.caller().post("/imports/" + id + ":cancel").then().statusCode(200);
        Importer.caller().post("/imports/" + id + ":cancel").then().statusCode(200);
        admitCommits();

        JsonPath again = Importer.run(bytes);
        assertThat(again.getString("id")).isNotEqualTo(id);
        assertThat(again.getLong("unchanged")).isEqualTo(2 * BATCH);
        assertThat(Importer.find(id).getString("state")).isEqualTo("CANCELLED");
        assertThat(Importer.find(id).getLong("read")).isEqualTo(2 * BATCH);
        assertThat(Importer.published(Importer.PARSED, file, 3_000)).hasSize(3_000);
        await().atMost(Importer.SOON)
                .until(() -> count("select count(*) from import_chunk where import = '%s'", id) == 0);
    }

    @Test
    void aRecordThatCannotBeStoredCostsNoOther() throws Exception {
        execute("""
                create or replace function refuse_key() returns trigger language plpgsql as $$
                begin raise exception 'refused by the test' using errcode = '22021'; end $$;
                create trigger refuse_key before insert on outbox for each row
                when (new.aggregateid = '%s') execute function refuse_key()
                """.formatted(file.key(7)));
        try {
            JsonPath done = Importer.run(file.records(1, 20).bytes());

            assertThat(done.getLong("parsed")).isEqualTo(19);
            assertThat(Importer.rejections(done.getString("id")).getList("items.number"))
                    .containsExactly(7);
        } finally {
            execute("drop trigger refuse_key on outbox");
        }
    }

    @Test
    void whatASenderLeftBehindIsSwept() throws Exception {
        execute("""
                insert into import_chunk (import, number, bytes, stored)
                select '11111111-1111-4111-8111-111111111111'::uuid, n, 'x', now() - interval '2 hours' from generate_series(0, 3) n
                """);

        chunks.sweep();

        assertThat(count(
                        "select count(*) from import_chunk where import = '%s'",
                        "11111111-1111-4111-8111-111111111111"))
                .isZero();
    }

    @Inject
    ImportChunks chunks;

    private void refuseCommitsAbove(int entries, String state) throws SQLException {
        execute("""
                create or replace function refuse_entries() returns trigger language plpgsql as $$
                begin raise exception 'refused by the test' using errcode = '%s'; end $$;
                create or replace trigger refuse_entries before update on import for each row
                when (new.entries > %d) execute function refuse_entries()
                """.formatted(state, entries));
    }

    private void admitCommits() throws SQLException {
        execute("drop trigger refuse_entries on import");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql, String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(sql.formatted(id))) {
            count.next();
            return count.getLong(1);
        }
    }
}
