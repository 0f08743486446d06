package org.lectern.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The part of the {@link WholeJourney} from a paper that was opened from a search to a claimed CME credit. */
final class CreditJourney {
    private static final Duration TO_DOCUMENT = Duration.ofDays(7);
    private static final Duration TO_CLAIM = Duration.ofDays(180);
    private static final String QUESTION = "Does it help my patients?";
    private static final String APPLICATION = "I will ask them first.";

    private final Journey journey;
    private final EventLog events;
    private final Clocked clock;
    private final Opened opened;

    /** What must bring the offer: the events of a reader's search, and of the paper's view from it. */
    record Opened(String reader, String paper, Event search, Event view) {
        String searchId() {
            return search.data().get("searchId").asText();
        }
    }

    CreditJourney(Journey journey, EventLog events, Clocked clock, Opened opened) {
        this.journey = journey;
        this.events = events;
        this.clock = clock;
        this.opened = opened;
    }

    /** From the offer to the claim. */
    void play() {
        ObjectNode offered = offered(moved("null", "OFFERED", "null"));
        ObjectNode earned = earned(offered);
        claimed(earned);
    }

    /** The prompt, without the time of its offer. */
    private ObjectNode offered(String id) {
        Instant searched = time(opened.search());
        ObjectNode prompt = Json.object("""
                {'id': '%1$s', 'state': 'OFFERED', 'searched': '%2$s', 'ends': '%3$s', 'earned': null, 'claimed': null,
                 'credit': {
                   'quarterCredits': 2, 'policyVersion': 1, 'provider': null,
                   'text': '0.5 credit of point-of-care learning, recorded without an accredited provider'},
                 'documentation': {'question': '', 'sources': [], 'application': ''},
                 'missing': ['question', 'sources', 'application'], 'reason': null,
                 'next': [
                   {'action': 'document', 'method': 'PUT', 'path': '/me/cme/prompts/%1$s/documentation'},
                   {'action': 'dismiss', 'method': 'PUT', 'path': '/me/cme/prompts/%1$s/dismissal'}]}
                """, id, searched, searched.plus(TO_DOCUMENT));
        prompt.setAll(Json.pick(opened.search().data(), "searchId", "query"));
        prompt.putArray("evidence").add(evidence());

        JsonNode prompts = journey.prompts(opened.reader()).body();
        assertThat(prompts.get("items")).hasSize(1);
        assertThat(prompts.get("next").isNull()).isTrue();
        assertThat(clock.withoutTimes(prompts.at("/items/0"), "offered")).isEqualTo(prompt);
        return prompt;
    }

    private ObjectNode evidence() {
        return Json.pick(opened.view().data().get("paper"), "doi", "pmid", "title", "retraction")
                .put("paperId", opened.paper())
                .put("opened", time(opened.view()).toString())
                .put("eventId", opened.view().id());
    }

    private ObjectNode earned(ObjectNode offered) {
        String id = offered.get("id").asText();
        Answer answer = journey.document(opened.reader(), id, QUESTION, List.of(opened.paper()), APPLICATION);
        Instant earned = Instant.parse(answer.text("earned"));
        ObjectNode prompt = offered.deepCopy();
        prompt.setAll(Json.object("""
                {'state': 'EARNED', 'ends': '%s', 'missing': [],
                 'documentation': {'question': '%s', 'sources': ['%s'], 'application': '%s'},
                 'next': [{'action': 'claim', 'method': 'POST', 'path': '/me/cme/prompts/%s/claim'}]}
                """, earned.plus(TO_CLAIM), QUESTION, opened.paper(), APPLICATION, id));
        prompt.remove("earned");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(clock.withoutTimes(answer.body(), "offered", "earned")).isEqualTo(prompt);
        moved("'OFFERED'", "DRAFT", "null");
        moved("'DRAFT'", "EARNED", "2");
        return prompt;
    }

    private void claimed(ObjectNode earned) {
        String id = earned.get("id").asText();
        Answer answer = journey.claim(opened.reader(), id, "claim-" + id);
        ObjectNode prompt = earned.deepCopy();
        prompt.setAll(Json.object("{'state': 'CLAIMED', 'ends': null, 'next': []}"));
        prompt.remove("claimed");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(clock.withoutTimes(answer.body(), "offered", "earned", "claimed"))
                .isEqualTo(prompt);
        moved("'EARNED'", "CLAIMED", "2");
        assertThat(journey.claim(opened.reader(), id, "claim-" + id).body())
                .as("the same claim again")
                .isEqualTo(answer.body());
    }

    /** Waits for the event of a move and returns the prompt's id. */
    private String moved(String from, String to, String credits) {
        Event event = events.await(
                        found -> found.shortType().equals("cme.prompt.changed.v1")
                                && found.key().equals(opened.reader())
                                && found.data().path("to").asText().equals(to),
                        WholeJourney.SOON)
                .orElseThrow(() -> new AssertionError("no prompt of " + opened.reader() + " became " + to));
        ObjectNode move = Json.object("""
                {'reader': '%s', 'searchId': '%s', 'policyVersion': 1, 'from': %s, 'to': '%s', 'quarterCredits': %s,
                 'reason': null}
                """, opened.reader(), opened.searchId(), from, to, credits);
        move.set("promptId", event.data().get("promptId"));
        assertThat(event.topic()).isEqualTo(Topics.CME);
        assertThat(clock.withoutTimes(event.data(), "at")).isEqualTo(move);
        return event.data().get("promptId").asText();
    }

    /** When an event became true, as precisely as a database keeps it. */
    private static Instant time(Event event) {
        return Instant.parse(event.data().get("at").asText()).truncatedTo(ChronoUnit.MICROS);
    }
}
