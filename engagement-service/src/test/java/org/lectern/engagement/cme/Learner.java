package org.lectern.engagement.cme;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.engagement.Reader;

/** A reader who learns: what {@link Reader} does, done with prompts. */
record Learner(Reader reader) {
    static Learner any() {
        return new Learner(Reader.any());
    }

    String name() {
        return reader.name();
    }

    RequestSpecification asks() {
        return reader.asks().contentType("application/json");
    }

    ValidatableResponse prompts() {
        return asks().get("/me/cme/prompts").then();
    }

    ValidatableResponse promptsIn(String state) {
        return asks().queryParam("state", state).get("/me/cme/prompts").then();
    }

    List<String> promptIds() {
        return prompts().statusCode(200).extract().path("items.id");
    }

    String onlyPrompt() {
        List<String> ids = promptIds();
        if (ids.size() != 1) {
            throw new AssertionError("expected one prompt of " + name() + ", found " + ids);
        }
        return ids.getFirst();
    }

    ValidatableResponse looksAt(String prompt) {
        return asks().get("/me/cme/prompts/{id}", prompt).then();
    }

    ValidatableResponse dismisses(String prompt) {
        return asks().put("/me/cme/prompts/{id}/dismissal", prompt).then();
    }

    ValidatableResponse reopens(String prompt) {
        return asks().delete("/me/cme/prompts/{id}/dismissal", prompt).then();
    }

    ValidatableResponse documents(String prompt, String question, String application, UUID... sources) {
        String ids = Arrays.stream(sources).map(id -> '"' + id.toString() + '"').collect(Collectors.joining(","));
        return documents(
                prompt,
                "{\"question\": \"%s\", \"sources\": [%s], \"application\": \"%s\"}"
                        .formatted(question, ids, application));
    }

    ValidatableResponse documents(String prompt, String body) {
        return asks().body(body)
                .put("/me/cme/prompts/{id}/documentation", prompt)
                .then();
    }

    ValidatableResponse claims(String prompt) {
        return claims(prompt, UUID.randomUUID().toString(), "{\"attested\": true}");
    }

    ValidatableResponse claims(String prompt, String key, String body) {
        return asks().header("Idempotency-Key", key)
                .body(body)
                .post("/me/cme/prompts/{id}/claim", prompt)
                .then();
    }
}
