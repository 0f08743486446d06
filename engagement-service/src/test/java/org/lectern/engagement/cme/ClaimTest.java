package org.lectern.engagement.cme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClaimTest extends ServiceTest {
    private static final String ATTESTED = "{\"attested\": true}";
    private final Learner ada = Learner.any();

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() throws SQLException {
        String prompt = earnedBy(ada);
        String first =
                ada.claims(prompt, "key-1", ATTESTED).statusCode(200).extract().asString();
        clock.pass(Duration.ofDays(400));

        String again = ada.claims(prompt, "key-1", "{ \"attested\":true }")
                .statusCode(200)
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        assertThat(ledgerOf(ada)).isEqualTo(2);
    }

    @Test
    void aRefusalIsRepeatedToo() {
        String prompt = offerTo(ada);
        String first =
                ada.claims(prompt, "key-1", ATTESTED).statusCode(409).extract().asString();
        ada.documents(prompt, "Does a key keep its answer?", "Take a new one.", PAPER)
                .statusCode(200);

        ada.claims(prompt, "key-1", ATTESTED)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", is("https://lectern.example/problems/illegal-transition"))
                .body("errors[0].value", is("OFFERED"));

        assertThat(ada.claims(prompt, "key-1", ATTESTED).extract().asString()).isEqualTo(first);
        ada.claims(prompt, "key-2", ATTESTED).statusCode(200).body("state", is("CLAIMED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"attested\": false}", "{}", "[]", "{\"attested\": true, \"note\": 1}", "null"})
    void theSameKeyWithAnotherBodyIsRefused(String other) {
        String prompt = earnedBy(ada);
        ada.claims(prompt, "key-1", ATTESTED).statusCode(200);

        ada.claims(prompt, "key-1", other)
                .statusCode(422)
                .body("type", is("https://lectern.example/problems/idempotency-key-reused"))
                .body("errors[0].field", is("Idempotency-Key"));
    }

    @Test
    void theSameKeyForAnotherPromptIsRefused() throws SQLException {
        String other = earnedBy(ada);
        ada.claims(earnedBy(ada), "key-1", ATTESTED).statusCode(200);

        ada.claims(other, "key-1", ATTESTED).statusCode(422);
        assertThat(ledgerOf(ada)).isEqualTo(2);
    }

    @Test
    void twoReadersMayChooseTheSameKey() {
        Learner bob = Learner.any();

        ada.claims(earnedBy(ada), "key-1", ATTESTED).statusCode(200);
        bob.claims(earnedBy(bob), "key-1", ATTESTED).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"attested\": false}", "{\"attested\": \"true\"}", "{}", "[true]", "", "{\"attested\": "})
    void onlyAnAttestationClaims(String body) {
        String prompt = earnedBy(ada);

        ada.claims(prompt, "key-1", body).statusCode(400).contentType("application/problem+json");
        ada.claims(prompt, "key-1", ATTESTED).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ümlaut"})
    void aKeyIsRequired(String key) {
        String prompt = earnedBy(ada);

        ada.claims(prompt, key, ATTESTED).statusCode(400).body("errors[0].field", is("Idempotency-Key"));
        ada.asks()
                .body(ATTESTED)
                .post("/me/cme/prompts/{id}/claim", prompt)
                .then()
                .statusCode(400)
                .body("errors[0].field", is("Idempotency-Key"));
    }

    @Test
    void aCreditIsClaimedOnce() throws SQLException {
        String prompt = earnedBy(ada);
        ada.claims(prompt).statusCode(200);

        ada.claims(prompt).statusCode(409).body("errors[0].value", is("CLAIMED"));
        assertThat(ledgerOf(ada)).isEqualTo(2);
    }

    @Test
    void overTheCapTheCreditStaysEarnedUntilTheProvidersNextYear() throws SQLException {
        clock.set(Instant.parse("2040-12-31T10:00:00Z")); // an hour before midnight in Auckland
        List<String> prompts =
                IntStream.range(0, 3).mapToObj(i -> earnedBy(ada)).toList();
        ada.claims(prompts.get(0)).statusCode(200);
        ada.claims(prompts.get(1)).statusCode(200);

        ada.claims(prompts.get(2))
                .statusCode(409)
                .body("type", is("https://lectern.example/problems/cap-reached"))
                .body("errors[0].value", is("CAP_REACHED"));
        ada.looksAt(prompts.get(2))
                .body("state", is("EARNED"))
                .body("reason", is("CAP_REACHED"))
                .body("next", empty());
        clock.set(Instant.parse("2040-12-31T10:59:59.999999Z"));
        ada.claims(prompts.get(2)).statusCode(409);

        clock.set(Instant.parse("2040-12-31T11:00:00Z"));
        ada.looksAt(prompts.get(2)).body("reason", nullValue()).body("next.action", contains("claim"));
        ada.claims(prompts.get(2)).statusCode(200);
        assertThat(number("select quarter_credits from cme_claim where year = 2041 and reader = ?", ada.name()))
                .isEqualTo(2);
        assertThat(ledgerOf(ada)).isEqualTo(6);
    }

    @Test
    void ofClaimsAtOnceOnlyThoseBelowTheCapGoThrough() throws Exception {
        clock.set(ACCREDITED);
        List<String> prompts =
                IntStream.range(0, 6).mapToObj(i -> earnedBy(ada)).toList();

        List<Integer> answers = atOnce(6, i -> ada.claims(prompts.get(i)));

        assertThat(answers).containsOnly(200, 409);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(2);
        assertThat(ledgerOf(ada)).isEqualTo(4);
    }

    @Test
    void theSameKeyManyTimesAtOnceIsOneClaim() throws Exception {
        String prompt = earnedBy(ada);

        assertThat(atOnce(8, i -> ada.claims(prompt, "key-1", ATTESTED))).containsOnly(200);
        assertThat(ledgerOf(ada)).isEqualTo(2);
    }

    @Test
    void manyKeysAtOnceAreOneClaim() throws Exception {
        String prompt = earnedBy(ada);

        List<Integer> answers = atOnce(8, i -> ada.claims(prompt));

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(ledgerOf(ada)).isEqualTo(2);
    }

    @Test
    void aClaimMarksItsSourcesAsClaimedFor() throws SQLException {
        ada.claims(earnedBy(ada)).statusCode(200);

        assertThat(number("select count(*) from cme_claimed_paper where reader = ?", ada.name()))
                .isEqualTo(1);
    }

    private static List<Integer> atOnce(int times, IntFunction<ValidatableResponse> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<Integer>> answers = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> call.apply(i).extract().statusCode()))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
