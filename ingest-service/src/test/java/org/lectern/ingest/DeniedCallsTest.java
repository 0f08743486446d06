package org.lectern.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.localstack.TestStack;

@QuarkusTest
class DeniedCallsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/pages/1", "/nothing", "/q/nothing"})
    void aCallWithoutATokenIsToldThatItNeedsOne(String path) {
        unauthorized(given(), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer rubbish", "Bearer a b", "Bearer", "Basic YWRhOnF1aWxs"})
    void aCallWithABrokenTokenIsToldThatItNeedsAnother(String authorization) {
        unauthorized(given().header("Authorization", authorization), "/pages/1");
        unauthorized(given().header("Authorization", authorization), "/nothing");
    }

    @Test
    void anExpiredTokenIsNoToken() {
        String expired = TestStack.tokens().token("ada", List.of("admin"), null, Duration.ofMinutes(-5));

        unauthorized(given().auth().oauth2(expired), "/pages/1");
    }

    @Test
    void whereNobodyMayCallAnAdminMayNotEither() {
        problem(
                given().auth()
                        .oauth2(TestStack.token("ada", "admin"))
                        .get("/nothing")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void aStrangerWithALargeBodyLearnsOnlyThatATokenIsNeeded() {
        problem(given().body(new byte[20_000_000]).post("/pages").then(), 401, "unauthorized");
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedUnread() {
        problem(given().body(new byte[20_000_000]).post("/q/health").then(), 413, "body-too-large")
                .body("errors[0].value", equalTo("20000000"));
    }

    private static void unauthorized(RequestSpecification call, String path) {
        ValidatableResponse answer = problem(call.get(path).then(), 401, "unauthorized");

        assertThat(answer.extract().header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String kind) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("https://lectern.example/problems/" + kind));
    }
}
