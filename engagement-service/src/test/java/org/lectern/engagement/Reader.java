package org.lectern.engagement;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.localstack.TestStack;

/** A reader who calls the service over HTTP; another one in each test, so that tests never meet. */
public record Reader(String name, String token) {
    /** A reader whom no other test knows. */
    public static Reader any() {
        return named("reader-" + UUID.randomUUID());
    }

    /** A reader of this name. */
    public static Reader named(String name) {
        return new Reader(name, TestStack.token(name, "reader"));
    }

    /** A request with this reader's token. */
    public RequestSpecification asks() {
        return given().auth().oauth2(token);
    }

    public ValidatableResponse likes(UUID paper) {
        return reacts(paper, "like");
    }

    public ValidatableResponse dislikes(UUID paper) {
        return reacts(paper, "dislike");
    }

    private ValidatableResponse reacts(UUID paper, String reaction) {
        return done(asks().contentType("application/json")
                .body("{\"reaction\": \"%s\"}".formatted(reaction))
                .put("/papers/{id}/reaction", paper));
    }

    public ValidatableResponse takesBack(UUID paper) {
        return done(asks().delete("/papers/{id}/reaction", paper));
    }

    public ValidatableResponse saves(UUID paper) {
        return done(asks().put("/papers/{id}/save", paper));
    }

    public ValidatableResponse unsaves(UUID paper) {
        return done(asks().delete("/papers/{id}/save", paper));
    }

    public ValidatableResponse looksAt(UUID paper) {
        return done(asks().get("/me/papers/{id}", paper));
    }

    public ValidatableResponse looksAt(List<UUID> papers) {
        String ids = papers.stream().map(UUID::toString).collect(Collectors.joining(","));
        return done(asks().queryParam("ids", ids).get("/me/papers"));
    }

    private static ValidatableResponse done(Response response) {
        return response.then().statusCode(200);
    }
}
