package org.lectern.engagement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.LogLines;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
class DatabaseAwayTest {
    private static final String ID = "5e0d7a18-22c4-4b7f-a3d9-8c1f60b2e702";

    private final Reader reader = Reader.any();
    private final List<Supplier<Response>> calls = List.of(
            () -> json().body("{\"reaction\": \"like\"}").put("/papers/{id}/reaction", ID),
            () -> reader.asks().delete("/papers/{id}/save", ID),
            () -> reader.asks().get("/me/saves"),
            () -> given().get("/papers/{id}/tallies", ID),
            () -> reader.asks().get("/me/cme/prompts"),
            () -> json().header("Idempotency-Key", "key")
                    .body("{\"attested\": true}")
                    .post("/me/cme/prompts/{id}/claim", ID));

    private RequestSpecification json() {
        return reader.asks().contentType("application/json");
    }

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
