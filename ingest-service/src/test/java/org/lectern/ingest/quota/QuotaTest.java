package org.lectern.ingest.quota;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.TestStack;

@QuarkusTest
@TestProfile(QuotaTest.SmallQuota.class)
class QuotaTest {
    private static final int QUOTA = 3;

    private final String client = TestStack.token("client-" + UUID.randomUUID(), "ingest");

    @Inject
    Backlog backlog;

    /** Three submissions an hour, a backlog of a thousand pages and events. */
    public static final class SmallQuota implements QuarkusTestProfile {
        /** For Quarkus. */
        public SmallQuota() {}

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lectern.quota.submissions",
                    "3",
                    "lectern.quota.window",
                    "1H",
                    "lectern.quota.backlog",
                    "1000",
                    "lectern.quota.backlog-pause",
                    "7S");
        }
    }

    @AfterEach
    void nothingWaits() {
        backlog.pagesWait(0);
    }

    @Test
    void everyAnswerSaysWhatIsLeftOfTheQuota() {
        submit(client)
                .then()
                .statusCode(202)
                .header("RateLimit-Policy", "\"submissions\";q=3;w=3600")
                .header("RateLimit", matchesPattern("\"submissions\";r=2;t=(1200|119\\d)"));
    }

    @Test
    void whoHasUsedUpTheQuotaIsToldWhenToGoOnAndNobodyElseIsPutOff() {
        IntStream.range(0, QUOTA).forEach(time -> submit(client).then().statusCode(202));

        Response putOff = submit(client);

        putOff.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", endsWith("/quota-exceeded"))
                .header("Retry-After", matchesPattern("1200|119\\d"))
                .header("RateLimit", matchesPattern("\"submissions\";r=0;t=(3600|359\\d)"));
        submit(TestStack.token("client-" + UUID.randomUUID(), "ingest")).then().statusCode(202);
    }

    @Test
    void lookingThingsUpCountsToNoQuota() {
        IntStream.range(0, QUOTA).forEach(time -> submit(client).then().statusCode(202));

        given().auth()
                .oauth2(client)
                .get("/pages/5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702")
                .then()
                .statusCode(404)
                .header("RateLimit", nullValue());
    }

    @Test
    void whileTooMuchWaitsSubmissionsArePutOffAndCostNothing() {
        AtomicInteger accepted = new AtomicInteger();

        // Who reads pages counts them as well, and may have the last word for a moment.
        Response putOff = await().until(() -> submitWhileMuchWaits(accepted), answer -> answer.statusCode() == 429);

        putOff.then().body("type", endsWith("/backlog")).header("Retry-After", "7");
        backlog.pagesWait(0);
        assertThat(submit(client).header("RateLimit"))
                .startsWith("\"submissions\";r=%d;".formatted(QUOTA - accepted.get() - 1));
    }

    private Response submitWhileMuchWaits(AtomicInteger accepted) {
        backlog.pagesWait(2_000);
        Response answer = submit(client);
        if (answer.statusCode() == 202) {
            accepted.incrementAndGet();
        }
        return answer;
    }

    private static Response submit(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("text/html")
                .body("<html><title>" + UUID.randomUUID() + "</title></html>")
                .post("/pages");
    }
}
