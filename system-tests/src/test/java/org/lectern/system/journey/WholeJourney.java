package org.lectern.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The journey of one page on real services, over HTTP and Kafka, with every value of every answer and event held against
 * what it must be. Nobody else may touch the paper meanwhile, and no other paper may fit the page's query.
 */
public final class WholeJourney {
    static final Duration SOON = Duration.ofSeconds(60);

    private final Clocked clock = new Clocked();
    private final Journey journey;
    private final EventLog events;
    private final ExpectedPage expected;
    private final String pmid;
    private final String reader;
    private String paper = "";

    /** Plays on the services of this client; the log must read all that they publish. */
    public WholeJourney(Journey journey, EventLog events, ExpectedPage expected) {
        this.journey = journey;
        this.events = events;
        this.expected = expected;
        this.pmid = expected.paper().get("pmid").asText();
        this.reader = "ada-" + pmid;
    }

    /** From the submitted page to the claimed credit. */
    public void play() {
        submitted();
        parsed();
        catalogued();
        related();
        Event search = found();
        Event view = opened(search);
        reacted();
        saved();
        talliesAreBack();
        new CreditJourney(journey, events, clock, new CreditJourney.Opened(reader, paper, search, view)).play();
        known();
    }

    private void submitted() {
        Answer first = journey.submit(expected.page());
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.location()).hasValueSatisfying(at -> assertThat(at).endsWith("/pages/" + expected.pageId()));
        assertThat(first.body()).isEqualTo(Json.object("{'id': '%s', 'status': 'RECEIVED'}", expected.pageId()));

        Answer again = journey.submit(expected.page());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(expected.pageId());
    }

    private void parsed() {
        Event event = event(
                "paper.parsed.v1",
                found -> expected.pageId().equals(found.data().at("/page/id").asText()));
        assertThat(event.topic()).isEqualTo(Topics.PARSED);
        assertThat(event.source()).isEqualTo("/lectern/ingest");
        assertThat(event.key()).isEqualTo("pmid:" + pmid);
        assertThat(event.data()).isEqualTo(expected.data());

        Answer page = until(
                () -> journey.page(expected.pageId()),
                answer -> answer.text("status").equals("PARSED"));
        ObjectNode view = Json.object(
                "{'id': '%s', 'status': 'PARSED', 'address': '%s'}",
                expected.pageId(), expected.page().address());
        view.set("identifiers", Json.pick(expected.paper(), "doi", "pmid", "pmcid"));
        view.set("parsed", expected.data());
        assertThat(clock.withoutTimes(page.body(), "receivedAt")).isEqualTo(view);
    }

    private void catalogued() {
        Answer answer = until(() -> journey.paper("pmid:" + pmid), Answer::isSuccess);
        paper = answer.text("id");
        assertThat(clock.withoutTimes(answer.body(), "catalogued")).isEqualTo(view(0, 0, 0));
        assertThat(journey.paper(paper).body()).isEqualTo(answer.body());

        Event event = event("paper.catalogued.v1", found -> found.key().equals(paper));
        ObjectNode data = Json.object("{'id': '%s', 'version': 1, 'pages': 1}", paper);
        data.set("paper", expected.paper());
        data.set("related", expected.data().get("related"));
        data.set("cmeOffered", expected.data().get("cmeOffered"));
        assertThat(event.topic()).isEqualTo(Topics.CATALOGUED);
        assertThat(clock.withoutTimes(event.data(), "catalogued")).isEqualTo(data);
    }

    /** The paper as it is shown. */
    private ObjectNode view(int likes, int dislikes, int saves) {
        ObjectNode view = expected.paper().put("id", paper).put("version", 1).put("pages", 1);
        view.set("cmeOffered", expected.data().get("cmeOffered"));
        view.set("tallies", Json.object("{'likes': %s, 'dislikes': %s, 'saves': %s}", likes, dislikes, saves));
        view.set("links", Json.object("{'self': '/papers/%1$s', 'related': '/papers/%1$s/related'}", paper));
        return view;
    }

    private void related() {
        ArrayNode rows = expected.data().get("related").deepCopy();
        rows.forEach(row -> ((ObjectNode) row).putNull("paper"));
        ObjectNode related = Json.object("{'paper': '%s'}", paper);
        related.set("related", rows);
        assertThat(journey.related(paper).body()).isEqualTo(related);
    }

    private Event found() {
        Answer answer = until(
                () -> journey.search(reader, expected.query()),
                found -> found.body().path("total").asInt() > 0);
        String search = answer.text("searchId");
        ObjectNode item = Json.pick(expected.paper(), "title", "date", "doi", "pmid", "types")
                .put("id", paper)
                .put("authors", expected.authors())
                .put("href", "/papers/%s?search=%s".formatted(paper, search));
        JsonNode journal = expected.paper().get("journal");
        item.set("journal", journal.isNull() ? journal : journal.get("title"));
        ObjectNode results =
                Json.object("{'searchId': '%s', 'query': '%s', 'total': 1, 'notes': []}", search, expected.query());
        results.putArray("items").add(item);
        assertThat(answer.body()).isEqualTo(results);

        Event event = event(
                "search.performed.v1",
                found -> search.equals(found.data().path("searchId").asText()));
        assertThat(event.topic()).isEqualTo(Topics.USAGE);
        assertThat(clock.withoutTimes(event.data(), "at"))
                .isEqualTo(Json.object("""
                {'searchId': '%s', 'reader': '%s', 'session': null, 'query': '%s', 'results': 1}""", search, reader, expected.query()));
        return event;
    }

    private Event opened(Event search) {
        String searchId = search.data().get("searchId").asText();
        Answer answer = journey.open(reader, paper, searchId);
        assertThat(clock.withoutTimes(answer.body(), "catalogued")).isEqualTo(view(0, 0, 0));

        Event event = event(
                "paper.viewed.v1",
                found -> searchId.equals(found.data().path("searchId").asText()));
        ObjectNode view = Json.object("{'searchId': '%s', 'reader': '%s'}", searchId, reader);
        view.set("viewId", event.data().get("viewId"));
        view.set(
                "paper",
                Json.pick(expected.paper(), "doi", "pmid", "title", "types")
                        .put("id", paper)
                        .put("retraction", "unknown"));
        assertThat(event.topic()).isEqualTo(Topics.USAGE);
        assertThat(clock.withoutTimes(event.data(), "at")).isEqualTo(view);
        return event;
    }

    private void reacted() {
        assertState(journey.react(reader, paper, "like"), true, false, false, false);
        assertMove("null", "'like'");
        assertState(journey.react(reader, paper, "dislike"), false, true, false, false);
        assertMove("'like'", "'dislike'");
        assertState(journey.takeBack(reader, paper), false, false, false, false);
        assertMove("'dislike'", "null");
        assertState(journey.react(reader, paper, "like"), true, false, false, false);
    }

    private void saved() {
        assertState(journey.save(reader, paper), true, false, true, false);
        assertSave("paper.saved.v1");
        assertState(journey.unsave(reader, paper), true, false, false, false);
        assertSave("paper.unsaved.v1");
        assertState(journey.save(reader, paper), true, false, true, false);
    }

    private void talliesAreBack() {
        assertThat(journey.tallies(paper).body())
                .isEqualTo(Json.object("{'paper': '%s', 'likes': 1, 'dislikes': 0, 'saves': 1}", paper));
        Event event = event(
                "tallies.changed.v1",
                found -> found.key().equals(paper)
                        && found.data().path("likes").asInt() == 1
                        && found.data().path("saves").asInt() == 1);
        ObjectNode tallies = Json.object("{'paperId': '%s', 'likes': 1, 'dislikes': 0, 'saves': 1}", paper);
        tallies.set("version", event.data().get("version"));
        assertThat(event.topic()).isEqualTo(Topics.TALLIES);
        assertThat(clock.withoutTimes(event.data(), "at")).isEqualTo(tallies);

        Answer shown = until(
                () -> journey.paper(paper),
                answer -> answer.body().at("/tallies/saves").asInt() == 1);
        assertThat(clock.withoutTimes(shown.body(), "catalogued")).isEqualTo(view(1, 0, 1));
    }

    private void known() {
        assertState(journey.mine(reader, paper), true, false, true, true);
    }

    private void assertState(Answer answer, boolean liked, boolean disliked, boolean saved, boolean claimed) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Json.object("""
                {'paper': '%s', 'liked': %s, 'disliked': %s, 'saved': %s, 'claimed': %s}""", paper, liked, disliked, saved, claimed));
    }

    private void assertMove(String from, String to) {
        JsonNode move = Json.object("{'reader': '%s', 'paperId': '%s', 'from': %s, 'to': %s}", reader, paper, from, to);
        assertEngagement("reaction.changed.v1", move);
    }

    private void assertSave(String type) {
        assertEngagement(type, Json.object("{'reader': '%s', 'paperId': '%s'}", reader, paper));
    }

    private void assertEngagement(String type, JsonNode data) {
        Event event = event(
                type, found -> data.equals(found.data().<ObjectNode>deepCopy().without("at")));
        clock.withoutTimes(event.data(), "at");
        assertThat(event.topic()).isEqualTo(Topics.ENGAGEMENT);
        assertThat(event.key()).isEqualTo(reader);
    }

    private Event event(String type, Predicate<Event> wanted) {
        return events.await(event -> event.shortType().equals(type) && wanted.test(event), SOON)
                .orElseThrow(() -> new AssertionError("no event " + type + " that fits"));
    }

    private static Answer until(Supplier<Answer> question, Predicate<Answer> wanted) {
        return Waiting.until("the journey of a page", question, wanted, SOON);
    }
}
