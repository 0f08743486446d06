package org.lectern.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.LogLines;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
class DatabaseAwayTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void withoutItsDatabaseAServiceAsksToTryLaterAndIsUnreadyButAlive() {
        try (TestStack.Outage outage = TestStack.outage()) {
            isUnavailable();
            assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        }
        get("/probe").then().statusCode(200);
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void anOutageIsAFewLinesInTheLogHoweverManyRequestsAndJobsMeetIt() {
        try (LogLines log = LogLines.from(Level.WARNING);
                TestStack.Outage outage = TestStack.outage()) {
            int before = ProbeResource.RUNS.get();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                isUnavailable();
                return ProbeResource.RUNS.get() >= before + 6;
            });

            assertThat(log.soFar())
                    .allSatisfy(line -> assertThat(line).startsWith("WARN").doesNotContain("\n"))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void aPoolWithoutAConnectionToGiveIsAskedAgainLater() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            takeAll(taken);
            isUnavailable();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        get("/probe").then().statusCode(200);
    }

    /** Until there is none: the relay holds one of its own, and a job another for a moment. */
    private void takeAll(List<Connection> taken) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            try {
                taken.add(dataSource.getConnection());
                return false;
            } catch (SQLException none) {
                return true;
            }
        });
    }

    @Test
    void aFaultOfTheServiceIsNoOutage() {
        try (LogLines log = LogLines.from(Level.SEVERE)) {
            get("/probe/broken").then().statusCode(500).body("type", endsWith("/internal-error"));

            assertThat(log.soFar()).singleElement().asString().contains("a fault of ours");
        }
    }

    private static void isUnavailable() {
        get("/probe")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", endsWith("/database-unavailable"));
    }
}
