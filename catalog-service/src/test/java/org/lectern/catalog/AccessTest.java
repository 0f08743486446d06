package org.lectern.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.localstack.AccessWalk;
import org.lectern.localstack.TestStack;

/** Who may call what. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class AccessTest {
    @TestHTTPResource
    String address;

    @Test
    void everyEndpointReadsAndIsPublic() {
        assertThat(AccessWalk.of(address).allowed())
                .containsKeys("GET /papers/{id}", "GET /papers/{id}/related", "GET /papers")
                .allSatisfy((endpoint, callers) -> {
                    assertThat(endpoint).startsWith("GET /papers");
                    assertThat(callers).isEqualTo(Set.of("nobody", "reader", "librarian", "ingest", "admin"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "PATCH", "DELETE"})
    void nobodyWritesByHttp(String method) {
        RestAssured.given()
                .auth()
                .oauth2(TestStack.token("ada", "admin"))
                .when()
                .request(method, "/papers/pmid:90000001")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void whatIsNotInTheTableIsClosed() {
        RestAssured.get("/q/dev").then().statusCode(401);
        RestAssured.get("/elsewhere").then().statusCode(401);
    }
}
