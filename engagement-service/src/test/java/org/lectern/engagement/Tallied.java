package org.lectern.engagement;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.UUID;

/** A paper's tallies as anybody sees them over HTTP. */
public record Tallied(long likes, long dislikes, long saves) {
    public static Tallied of(UUID paper) {
        JsonPath json = given().get("/papers/{id}/tallies", paper)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Tallied(json.getLong("likes"), json.getLong("dislikes"), json.getLong("saves"));
    }
}
