package org.lectern.ingest.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.LogLines;
import org.lectern.localstack.TestStack;

@QuarkusTest
class DatabaseAwayTest {
    private final List<Supplier<Response>> calls = List.of(
            () -> Ingest.submit(SampleHtml.unique().bytes()),
            () -> Ingest.crawler().get("/pages/5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702"));

    @Test
    void withoutItsDatabaseTheServiceAsksToTryLaterAndIsUnreadyButAlive() {
        try (TestStack.Outage outage = TestStack.outage()) {
            assertThat(calls).allSatisfy(call -> isUnavailable(call.get()));
            assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        }
        await().untilAsserted(() ->
                assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200));
        assertThat(calls).allSatisfy(call -> assertThat(call.get().statusCode()).isLessThan(500));
    }

    @Test
    void anOutageIsAFewLinesInTheLog() {
        try (LogLines log = LogLines.from(Level.WARNING);
                TestStack.Outage outage = TestStack.outage()) {
            await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                calls.forEach(Supplier::get);
                assertThat(log.soFar())
                        .allSatisfy(line -> assertThat(line).startsWith("WARN").doesNotContain("\n"))
                        .hasSizeLessThanOrEqualTo(8);
            });
        }
    }

    private static void isUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", endsWith("/database-unavailable"));
    }
}
