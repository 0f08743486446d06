package org.lectern.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.parse.Page;

@QuarkusTest
class ParsingTest {
    @Inject
    AgroalDataSource dataSource;

    @Inject
    Submission submission;

    @Test
    void aPaperThatCannotBeStoredRejectsItsPageAndNoOther() throws Exception {
        SampleHtml before = SampleHtml.unique();
        SampleHtml refused = SampleHtml.unique();
        SampleHtml after = SampleHtml.unique();
        execute("""
                create or replace function refuse() returns trigger language plpgsql as $$
                begin raise exception 'refused by the test' using errcode = '22021'; end $$;
                create trigger refuse before insert on outbox for each row
                when (new.aggregateid = '%s') execute function refuse()
                """.formatted(refused.key()));
        try {
            submission.submit(List.of(arrival(before), arrival(refused), arrival(after)));

            JsonPath page = Ingest.read(page(refused).id().toString());

            assertThat(page.getString("reason")).isEqualTo("MALFORMED");
            assertThat(page.getString("detail")).isEqualTo("What the page states cannot be stored.");
            Ingest.event(Ingest.REJECTED, page.getString("id"));
            Ingest.event(Ingest.PARSED, before.key());
            Ingest.event(Ingest.PARSED, after.key());
        } finally {
            execute("drop trigger refuse on outbox");
        }
    }

    @Test
    void aSubmissionThatIsRolledBackLeavesNothing() {
        SampleHtml sample = SampleHtml.unique();

        QuarkusTransaction.begin();
        submission.submit(List.of(arrival(sample)));
        QuarkusTransaction.rollback();

        Ingest.crawler().get("/pages/" + page(sample).id()).then().statusCode(404);
    }

    @Test
    void onePageTwiceInABatchIsOnePage() {
        SampleHtml sample = SampleHtml.unique();

        assertThat(submission.submit(List.of(arrival(sample), arrival(sample)))).isEqualTo(1);
        assertThat(submission.submit(List.of(arrival(sample)))).isZero();
        assertThat(Ingest.published(Ingest.PARSED, sample.key())).isEqualTo(1);
    }

    private static Page page(SampleHtml sample) {
        return new Page(sample.bytes(), "text/html", null);
    }

    private static Arrival arrival(SampleHtml sample) {
        return Arrival.of(page(sample));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
