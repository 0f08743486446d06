package org.lectern.system.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.lectern.system.journey.Answer;
import org.lectern.system.journey.Event;
import org.lectern.system.journey.EventLog;
import org.lectern.system.journey.InventedPaper;
import org.lectern.system.journey.Journey;
import org.lectern.system.journey.SubmittedPage;
import org.lectern.system.journey.Waiting;

/** The journey of one invented paper: submitted, parsed, catalogued, found, liked, saved, learned from. */
public final class Demo {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String READER = "ada";

    private final Journey journey;
    private final EventLog events;
    private final Narrator narrator;
    private final InventedPaper paper;
    private String id = "";

    Demo(Journey journey, EventLog events, Narrator narrator, InventedPaper paper) {
        this.journey = journey;
        this.events = events;
        this.narrator = narrator;
        this.paper = paper;
    }

    /** Tells that the journey ended before its goal. */
    static final class Interrupted extends RuntimeException {
        Interrupted(String what, Object found) {
            super("The journey ends here: expected " + what + ", found " + found);
        }
    }

    /** Plays it from the first step to the last; ends with an exception at the first step that fails. */
    void play() {
        Instant start = Instant.now();
        parsed(submitted("A crawler submits the reading app's page", paper.inReadingApp()));
        catalogued();
        parsed(submitted("It submits the publisher's page of the same paper", paper.atPublisher()));
        mergedIntoOne();
        rejected(submitted("It submits a page that is none", paper.botChallenge()));
        String searchId = found();
        opened(searchId);
        liked();
        saved();
        talliesAreBack();
        known();
        claimed(offered(searchId));
        narrator.end("The whole journey took %.1f s. Paper: %s"
                .formatted(Duration.between(start, Instant.now()).toMillis() / 1000.0, id));
    }

    private String submitted(String what, SubmittedPage page) {
        Answer answer = success("a page that is accepted", journey.submit(page));
        narrator.step(what, "POST /pages -> %d, page %s".formatted(answer.status(), answer.text("id")));
        return answer.text("id");
    }

    private void parsed(String page) {
        Event event = event("paper.parsed", found -> page.equals(page(found)));
        narrator.event(event, "\"%s\"".formatted(event.data().at("/paper/title").asText()));
        Answer status =
                until("page " + page + " is read", () -> journey.page(page), answer -> isStatus(answer, "PARSED"));
        narrator.step("Ingest has read it", "GET /pages/{id} -> " + status.text("status"));
    }

    private void rejected(String page) {
        Event event = event("page.rejected", found -> page.equals(page(found)));
        narrator.event(
                event,
                event.data().path("reason").asText() + " at "
                        + event.data().path("place").asText());
    }

    private void catalogued() {
        Answer found =
                until("the paper is in the catalog", () -> journey.paper("pmid:" + paper.pmid()), Answer::isSuccess);
        id = found.text("id");
        narrator.step("The catalog has the paper", "GET /papers/pmid:%s -> %s".formatted(paper.pmid(), id));
        Event event = event("paper.catalogued", catalogued -> id.equals(catalogued.key()));
        narrator.event(event, "version " + event.data().path("version").asInt());
    }

    private void mergedIntoOne() {
        Answer found =
                until("the DOI leads to the paper", () -> journey.paper("doi:" + paper.doi()), Answer::isSuccess);
        if (!found.text("id").equals(id)) {
            throw new Interrupted("one paper for both pages, " + id, found.text("id"));
        }
        narrator.step("Two pages are one paper", "GET /papers/doi:%s -> %s".formatted(paper.doi(), id));
        Event event = event(
                "paper.catalogued",
                catalogued -> id.equals(catalogued.key())
                        && catalogued.data().path("pages").asInt() == 2);
        narrator.event(
                event,
                "version %d, of 2 pages".formatted(event.data().path("version").asInt()));
    }

    private String found() {
        Answer found = until(
                "the search finds the paper",
                () -> journey.search(READER, paper.word()),
                answer -> answer.body().path("total").asInt() == 1);
        narrator.step("Ada searches for \"%s\"".formatted(paper.word()), "GET /papers?q= -> 1 paper");
        String searchId = found.text("searchId");
        Event event = event(
                "search.performed",
                search -> searchId.equals(search.data().path("searchId").asText()));
        narrator.event(event, "search " + searchId);
        return searchId;
    }

    private void opened(String searchId) {
        Answer answer = success("the paper", journey.open(READER, id, searchId));
        narrator.step("She opens the paper", "GET /papers/{id}?search= -> " + answer.status());
        Event event = event(
                "paper.viewed",
                view -> searchId.equals(view.data().path("searchId").asText()));
        narrator.event(event, "view " + event.data().path("viewId").asText());
    }

    private void liked() {
        Answer answer = success("a like", journey.react(READER, id, "like"));
        narrator.step("She likes it", "PUT /papers/{id}/reaction -> " + answer.status());
        Event event = event(
                "reaction.changed",
                change -> id.equals(change.data().path("paperId").asText()));
        narrator.event(
                event,
                "from %s to %s".formatted(event.data().get("from"), event.data().get("to")));
    }

    private void saved() {
        Answer answer = success("a saved paper", journey.save(READER, id));
        narrator.step("She saves it", "PUT /papers/{id}/save -> " + answer.status());
        narrator.event(
                event(
                        "paper.saved",
                        save -> id.equals(save.data().path("paperId").asText())),
                "by " + READER);
    }

    private void talliesAreBack() {
        Event event = event(
                "tallies.changed",
                tallies -> id.equals(tallies.key())
                        && tallies.data().path("likes").asInt() == 1
                        && tallies.data().path("saves").asInt() == 1);
        Answer answer = until(
                "the tallies are on the paper",
                () -> journey.paper(id),
                found -> found.body().at("/tallies/likes").asInt() == 1);
        narrator.step(
                "The tallies are back on the paper",
                "GET /papers/{id} -> " + answer.body().get("tallies"));
        narrator.event(event, "version " + event.data().path("version").asInt());
    }

    private void known() {
        Answer answer = success("what she did", journey.mine(READER, id));
        narrator.step("One call says what she did with it", "GET /me/papers/{id} -> " + answer.body());
    }

    private String offered(String searchId) {
        Event event = event(
                "cme.prompt.changed",
                change -> searchId.equals(change.data().path("searchId").asText()));
        String prompt = event.data().path("promptId").asText();
        Answer prompts = until("the prompt is there", () -> journey.prompts(READER), answer -> has(answer, prompt));
        narrator.step("Her search may earn a CME credit", "GET /me/cme/prompts -> " + prompts.status());
        narrator.event(event, "prompt %s OFFERED".formatted(prompt));
        return prompt;
    }

    private void claimed(String prompt) {
        Answer documented = success(
                "a documented cycle",
                journey.document(
                        READER, prompt, "Does it help in " + paper.word() + "?", List.of(id), "I will ask first."));
        narrator.step(
                "She documents question, source and application", "PUT …/documentation -> " + documented.text("state"));
        narrator.event(event("cme.prompt.changed", change -> isMove(change, prompt, "EARNED")), "EARNED");
        Answer claimed = success("a claim", journey.claim(READER, prompt, "demo-" + prompt));
        narrator.step("She claims the credit", "POST …/claim -> " + claimed.text("state"));
        narrator.event(event("cme.prompt.changed", change -> isMove(change, prompt, "CLAIMED")), "CLAIMED");
    }

    private Event event(String type, Predicate<Event> wanted) {
        return events.await(event -> event.shortType().startsWith(type) && wanted.test(event), SOON)
                .orElseThrow(() -> new Interrupted("an event " + type, "none within " + SOON.toSeconds() + " s"));
    }

    private static Answer until(String what, Supplier<Answer> question, Predicate<Answer> wanted) {
        return Waiting.until(what, question, wanted, SOON);
    }

    private static Answer success(String what, Answer answer) {
        if (!answer.isSuccess()) {
            throw new Interrupted(what, answer.status() + " " + answer.body());
        }
        return answer;
    }

    private static boolean isStatus(Answer answer, String status) {
        return answer.text("status").equalsIgnoreCase(status);
    }

    private static boolean isMove(Event event, String prompt, String state) {
        return prompt.equals(event.data().path("promptId").asText())
                && state.equals(event.data().path("to").asText());
    }

    private static boolean has(Answer prompts, String prompt) {
        JsonNode items = prompts.body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .anyMatch(item -> prompt.equals(item.path("id").asText()));
    }

    private static String page(Event event) {
        return event.data().at("/page/id").asText();
    }
}
