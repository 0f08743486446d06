package org.lectern.engagement.cme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.engagement.Contract;
import org.lectern.engagement.Published;
import org.lectern.engagement.cme.offer.UsageEvents;
import org.lectern.localstack.CloudEvent;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicWriter;

/** From the catalog's usage topic, over HTTP, to the topic of changes. */
@QuarkusTest
class PromptJourneyTest extends ServiceTest {
    private static final String CHANGED = "org.lectern.cme.prompt.changed.v1";
    private static final Contract CONTRACT = Contract.of("engagement-service");

    private static final String USAGE = "lectern.usage.recorded";
    private static final String RECORDED = "lectern.cme.recorded";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Learner ada = Learner.any();
    private final Learner bob = Learner.any();
    private final UUID search = UUID.randomUUID();

    @BeforeAll
    static void theCatalogHasItsTopic() {
        TestStack.createTopic(USAGE, 6);
    }

    @Test
    void aSearchAndAPaperOpenedFromItLeadToAClaim() throws IOException {
        happens(ada, "search.performed", UsageEvents.search(ada.name(), search, NOON));
        happens(ada, "paper.viewed", UsageEvents.view(ada.name(), search, PAPER, NOON.plusSeconds(5)));
        String prompt = awaitPromptOf(ada);

        ada.looksAt(prompt)
                .statusCode(200)
                .body("state", is("OFFERED"))
                .body("query", is("lantern"))
                .body("ends", is("2026-03-09T12:00:00Z"))
                .body("evidence.paperId", contains(PAPER.toString()))
                .body("evidence[0].pmid", is("90000001"))
                .body("evidence[0].doi", is("10.5555/lantern"))
                .body("evidence[0].retraction", is("unknown"))
                .body("missing", contains("question", "sources", "application"))
                .body("next.action", contains("document", "dismiss"))
                .body("credit.quarterCredits", is(2));
        ada.dismisses(prompt).statusCode(200).body("state", is("DISMISSED")).body("next.action", contains("reopen"));
        ada.reopens(prompt).statusCode(200).body("state", is("OFFERED"));
        ada.documents(prompt, "Does lantern light help?", "")
                .statusCode(200)
                .body("state", is("DRAFT"))
                .body("missing", contains("sources", "application"));
        ada.documents(prompt, "Does lantern light help?", "Dim the lights.", PAPER)
                .statusCode(200)
                .body("state", is("EARNED"))
                .body("ends", is("2026-08-29T12:00:00Z"))
                .body("next.action", contains("claim"));
        ada.claims(prompt)
                .statusCode(200)
                .body("state", is("CLAIMED"))
                .body("claimed", is("2026-03-02T12:00:00Z"))
                .body("ends", nullValue())
                .body("next", empty());

        assertThat(stepsOf(ada, 6))
                .containsExactly(
                        "null → OFFERED null",
                        "OFFERED → DISMISSED null",
                        "DISMISSED → OFFERED null",
                        "OFFERED → DRAFT null",
                        "DRAFT → EARNED 2",
                        "EARNED → CLAIMED 2");
    }

    @Test
    void thePaperMayBeHeardOfBeforeTheSearch() {
        happens(ada, "paper.viewed", UsageEvents.view(ada.name(), search, PAPER, NOON.plusSeconds(5)));
        happens(ada, "search.performed", UsageEvents.search(ada.name(), search, NOON));

        ada.looksAt(awaitPromptOf(ada)).body("offered", is("2026-03-02T12:00:05Z"));
    }

    @Test
    void onlyASignedInReadersEligiblePaperOfTheirOwnSearchMakesAnOffer() {
        happens(ada, "search.performed", UsageEvents.search(ada.name(), search, NOON));
        happens(ada, "paper.viewed", UsageEvents.view(null, search, PAPER, NOON));
        happens(ada, "paper.viewed", UsageEvents.view(bob.name(), search, PAPER, NOON));
        happens(ada, "paper.viewed", UsageEvents.view(ada.name(), search, PAPER, NOON, "Preprint", "unknown"));
        happens(ada, "paper.viewed", UsageEvents.view(ada.name(), search, PAPER, NOON, "Review", "retracted"));
        UUID eligible = UUID.randomUUID();
        happens(ada, "paper.viewed", UsageEvents.view(ada.name(), search, eligible, NOON));

        ada.looksAt(awaitPromptOf(ada)).body("evidence.paperId", contains(eligible.toString()));
        assertThat(bob.promptIds()).isEmpty();
    }

    @Test
    void anotherReadersPromptIsNotThere() {
        String prompt = offerTo(ada);

        bob.prompts().statusCode(200).body("items", empty());
        bob.looksAt(prompt)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", is("https://lectern.example/problems/unknown-prompt"));
        bob.dismisses(prompt).statusCode(404);
        bob.reopens(prompt).statusCode(404);
        bob.documents(prompt, "Mine?", "Mine.", PAPER).statusCode(404);
        bob.claims(prompt).statusCode(404);
        ada.looksAt(prompt).body("state", is("OFFERED"));
    }

    @Test
    void withoutAnAccreditedProviderNobodySpeaksOfItsCredit() {
        String recorded = offerTo(ada);
        clock.set(ACCREDITED);
        String accredited = offerTo(ada);

        ada.looksAt(recorded)
                .body(not(containsString("AMA")))
                .body(
                        "credit.text",
                        is("0.5 credit of point-of-care learning, recorded without an accredited provider"));
        ada.looksAt(accredited)
                .body("credit.text", is("0.5 AMA PRA Category 1 Credit, awarded by Northern College"))
                .body("ends", is("2040-01-04T00:00:00Z"));
    }

    private static void happens(Learner learner, String kind, String data) {
        try (TopicWriter writer = TestStack.writer()) {
            writer.write(
                    USAGE, learner.name(), CloudEvent.json("/lectern/catalog", "org.lectern." + kind + ".v1", data));
        }
    }

    private static String awaitPromptOf(Learner learner) {
        await().atMost(PATIENCE).until(() -> !learner.promptIds().isEmpty());
        return learner.onlyPrompt();
    }

    private static List<String> stepsOf(Learner learner, int steps) throws IOException {
        List<String> words = new ArrayList<>();
        for (Published event : Published.several(steps, RECORDED, learner.name())) {
            assertThat(event.type()).isEqualTo(CHANGED);
            assertThat(CONTRACT.violations(CHANGED, event.json())).isEmpty();
            words.add("%s → %s %s"
                    .formatted(event.get("from").asText(), event.get("to").asText(), event.get("quarterCredits")));
        }
        return words;
    }
}
