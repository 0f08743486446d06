package org.lectern.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.AccessWalk;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
class AccessTest {
    @TestHTTPResource("/")
    String address;

    @Test
    void everyEndpointAdmitsReadersAloneExceptThatTalliesAreForEverybody() {
        Map<String, Set<String>> allowed = AccessWalk.of(address).allowed();

        assertThat(allowed.remove("GET /papers/{id}/tallies"))
                .isEqualTo(Set.of(AccessWalk.NOBODY, "reader", "librarian", "ingest", "admin"));
        assertThat(allowed)
                .containsKeys(
                        "PUT /papers/{id}/reaction",
                        "DELETE /papers/{id}/reaction",
                        "PUT /papers/{id}/save",
                        "DELETE /papers/{id}/save",
                        "GET /me/papers",
                        "GET /me/papers/{id}",
                        "GET /me/saves")
                .allSatisfy(
                        (endpoint, callers) -> assertThat(callers).as(endpoint).isEqualTo(Set.of("reader")));
    }

    @Test
    void anAddressThatDoesNotExistIsRefusedLikeOneThatDoes() {
        RestAssured.get("/readers/{reader}/saves", "somebody")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        Reader.any()
                .asks()
                .get("/papers/{id}/reaction", UUID.randomUUID())
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("status", is(403));
    }
}
