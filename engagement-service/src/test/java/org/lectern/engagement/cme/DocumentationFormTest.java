package org.lectern.engagement.cme;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.engagement.Catalog;

@QuarkusTest
class DocumentationFormTest extends ServiceTest {
    private final Learner ada = Learner.any();

    @Test
    void aDraftIsReplacedAsAWhole() {
        String prompt = offerTo(ada);
        ada.documents(prompt, "{\"question\": \" Does light help? \"}")
                .statusCode(200)
                .body("state", is("DRAFT"))
                .body("documentation.question", is("Does light help?"));

        ada.documents(prompt, "{\"application\": \"Dim the lights.\", \"sources\": null}")
                .body("state", is("DRAFT"))
                .body("documentation.question", is(""))
                .body("missing", contains("question", "sources"));
    }

    @Test
    void savingTheSameAgainAfterItEarnedIsNoConflict() {
        String prompt = offerTo(ada);
        String question = "Question " + UUID.randomUUID();
        ada.documents(prompt, question, "Dim the lights.", PAPER).body("state", is("EARNED"));

        ada.documents(prompt, question, "Dim the lights.", PAPER)
                .statusCode(200)
                .body("state", is("EARNED"));
        ada.documents(prompt, question, "Something else.", PAPER)
                .statusCode(409)
                .body("type", is("https://lectern.example/problems/illegal-transition"));
    }

    @ParameterizedTest
    @CsvSource({"old", "survivor"})
    void aPaperThatMergedAfterItWasOpenedIsASourceUnderBothItsIds(String used) {
        UUID opened = UUID.randomUUID();
        UUID survivor = UUID.randomUUID();
        String first = offerTo(ada, opened);
        String second = offerTo(ada, survivor);
        merge(opened, survivor);
        UUID source = used.equals("old") ? opened : survivor;
        String question = "Question " + UUID.randomUUID();

        ada.documents(first, question, "Dim the lights.", source)
                .statusCode(200)
                .body("state", is("EARNED"))
                .body("documentation.sources", contains(opened.toString()));
        ada.documents(first, question, "Dim the lights.", source).statusCode(200);
        ada.documents(second, question, "Dim the lights.", source)
                .statusCode(409)
                .body("type", is("https://lectern.example/problems/same-cycle"));
    }

    private static void merge(UUID paper, UUID survivor) {
        try (Catalog catalog = new Catalog()) {
            catalog.merges(paper, 2, survivor);
        }
        await().until(() ->
                given().get("/papers/{id}/tallies", paper).path("paper").equals(survivor.toString()));
    }

    @Test
    void aSourceMustHaveBeenOpenedFromTheSearch() {
        String prompt = offerTo(ada);

        ada.documents(prompt, "Does light help?", "Dim the lights.", PAPER, UUID.randomUUID())
                .statusCode(400)
                .body("errors[0].field", is("sources"));
        ada.looksAt(prompt).body("state", is("OFFERED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sources\": [\"no id\"]}             | sources.[0]",
                "{\"sources\": [null]}                  | sources",
                "{\"question\": {}}                     | question",
                "{\"question\": \"\\u0000\"}            | question",
                "[]                                     | body",
                "null                                   | body",
            })
    void badInputNamesTheField(String body, String field) {
        ada.documents(offerTo(ada), body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", is(field));
    }

    @Test
    void textsAreBounded() {
        String prompt = offerTo(ada);

        ada.documents(prompt, "q".repeat(2_001), "").statusCode(400).body("errors[0].field", is("question"));
        ada.documents(prompt, "", "a".repeat(10_001)).statusCode(400).body("errors[0].field", is("application"));
        ada.documents(prompt, "q".repeat(2_000), "a".repeat(10_000)).statusCode(200);
    }

    @Test
    void theSameQuestionAndSourcesEarnOnceADay() {
        String first = offerTo(ada);
        String second = offerTo(ada);
        ada.documents(first, "Does light help?", "Dim the lights.", PAPER).body("state", is("EARNED"));

        ada.documents(second, "  DOES light — help ", "Other words.", PAPER)
                .statusCode(409)
                .body("type", is("https://lectern.example/problems/same-cycle"))
                .body("errors[0].value", is(first));
        ada.looksAt(second).body("state", is("OFFERED"));

        clock.set(Instant.parse("2026-03-02T23:59:59.999999Z"));
        ada.documents(second, "Does light help?", "Dim the lights.", PAPER).statusCode(409);
        clock.set(Instant.parse("2026-03-03T00:00:00Z"));
        ada.documents(second, "Does light help?", "Dim the lights.", PAPER).body("state", is("EARNED"));
    }

    @Test
    void twoReadersMayAskTheSame() {
        Learner bob = Learner.any();

        ada.documents(offerTo(ada), "Does light help?", "Dim.", PAPER).body("state", is("EARNED"));
        bob.documents(offerTo(bob), "Does light help?", "Dim.", PAPER).body("state", is("EARNED"));
    }

    @Test
    void aDismissedOfferIsReopenedBeforeItIsDocumented() {
        String prompt = offerTo(ada);
        ada.dismisses(prompt);

        ada.documents(prompt, "Does light help?", "Dim.", PAPER)
                .statusCode(409)
                .body("errors[0].value", is("DISMISSED"));
        ada.dismisses(prompt).statusCode(200).body("state", is("DISMISSED"));
    }

    @Test
    void pagesFollowOneAnotherNewestFirst() {
        for (int i = 0; i < 5; i++) {
            offerTo(ada);
            clock.pass(Duration.ofSeconds(i % 2)); // some at the same instant
        }
        var all = ada.promptIds();
        var first = ada.asks().queryParam("limit", 2).get("/me/cme/prompts").then();
        var second = next(first.extract().path("next"));
        var third = next(second.extract().path("next"));

        first.body("items.id", is(all.subList(0, 2)));
        second.body("items.id", is(all.subList(2, 4)));
        third.body("items.id", is(all.subList(4, 5))).body("next", is((Object) null));
    }

    private ValidatableResponse next(String cursor) {
        return ada.asks()
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get("/me/cme/prompts")
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "state=GONE", "state=offered", "cursor=x", "cursor=fHw"})
    void badQueriesNameTheField(String query) {
        ada.asks()
                .get("/me/cme/prompts?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", is(query.substring(0, query.indexOf('='))));
    }
}
