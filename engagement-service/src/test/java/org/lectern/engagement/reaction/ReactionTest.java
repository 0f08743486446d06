package org.lectern.engagement.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.engagement.Contract;
import org.lectern.engagement.Published;
import org.lectern.engagement.Reader;
import org.lectern.engagement.Tallied;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
class ReactionTest {
    private static final String RECORDED = "lectern.engagement.recorded";

    private final Reader reader = Reader.any();
    private final UUID paper = UUID.randomUUID();

    @Test
    void aLikeIsAnsweredWithTheReadersStateAndCountsAtOnce() {
        reader.likes(paper)
                .body("paper", is(paper.toString()))
                .body("liked", is(true))
                .body("disliked", is(false))
                .body("saved", is(false))
                .body("claimed", is(false));
        assertThat(Tallied.of(paper)).isEqualTo(new Tallied(1, 0, 0));
    }

    @Test
    void aRepeatedLikeCountsOnceAndAnswersTheSame() {
        String first = reader.likes(paper).extract().asString();
        String second = reader.likes(paper).extract().asString();
        assertThat(second).isEqualTo(first);
        assertThat(Tallied.of(paper)).isEqualTo(new Tallied(1, 0, 0));
    }

    @Test
    void changingALikeToADislikeMovesBothTallies() {
        reader.likes(paper);
        reader.dislikes(paper).body("liked", is(false)).body("disliked", is(true));
        assertThat(Tallied.of(paper)).isEqualTo(new Tallied(0, 1, 0));
    }

    @Test
    void takingBackWhatIsNotThereAnswersTheSameAsTakingBackWhatIs() {
        reader.likes(paper);
        String first = reader.takesBack(paper).extract().asString();
        String second = reader.takesBack(paper).extract().asString();
        assertThat(second).isEqualTo(first);
        assertThat(Tallied.of(paper)).isEqualTo(new Tallied(0, 0, 0));
    }

    @Test
    void eachChangeIsPublishedOnceAndFitsItsSchemaAndARepeatIsNotPublished() throws Exception {
        reader.takesBack(paper);
        reader.likes(paper);
        reader.likes(paper);
        reader.dislikes(paper);
        reader.takesBack(paper);
        reader.takesBack(paper);
        reader.saves(paper);
        reader.saves(paper);
        reader.unsaves(paper);
        List<Published> events =
                Published.until(RECORDED, reader.name(), event -> event.kind().equals("paper.unsaved"));
        assertThat(events)
                .extracting(event -> event.kind() + " " + event.get("from") + " " + event.get("to"))
                .containsExactly(
                        "reaction.changed null \"like\"",
                        "reaction.changed \"like\" \"dislike\"",
                        "reaction.changed \"dislike\" null",
                        "paper.saved null null",
                        "paper.unsaved null null");
        for (Published event : events) {
            assertThat(event.get("paperId").asText()).isEqualTo(paper.toString());
            assertThat(Contract.of("engagement-service").violations(event.type(), event.json()))
                    .isEmpty();
        }
    }

    @Test
    void thirtyTwoReadersWhoLikeOnePaperAtOnceAllCount() throws Exception {
        List<Reader> readers = Stream.generate(Reader::any).limit(32).toList();
        together(
                readers.stream().<Callable<?>>map(one -> () -> one.likes(paper)).toList());
        assertThat(Tallied.of(paper)).isEqualTo(new Tallied(32, 0, 0));
    }

    @Test
    void oneReaderOnThirtyTwoDevicesStillHasOneReaction() throws Exception {
        together(Stream.<Callable<?>>generate(() -> () -> reader.likes(paper))
                .limit(32)
                .toList());
        assertThat(Tallied.of(paper)).isEqualTo(new Tallied(1, 0, 0));
    }

    private static void together(List<Callable<?>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            List<Future<?>> done =
                    calls.stream().<Future<?>>map(threads::submit).toList();
            for (Future<?> call : done) {
                call.get();
            }
        }
    }

    @Test
    void anotherWordThanLikeOrDislikeIsNamedWithWhatWasExpected() {
        refused("{\"reaction\": \"love\"}", "reaction", "love", "like or dislike");
    }

    @Test
    void aMissingWordIsNamed() {
        refused("{}", "reaction", null, "like or dislike");
    }

    @Test
    void aMissingBodyIsNamed() {
        refused("", "body", null, "{\"reaction\": \"like\"} or {\"reaction\": \"dislike\"}");
    }

    private void refused(String body, String field, String value, String expected) {
        reader.asks()
                .contentType("application/json")
                .body(body)
                .put("/papers/{id}/reaction", paper)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("https://lectern.example/problems/invalid-request"))
                .body("errors[0].field", is(field))
                .body("errors[0].value", is(value))
                .body("errors[0].expected", is(expected));
    }

    @Test
    void aBodyThatIsNoJsonIsAProblem() {
        for (String body : List.of("{\"reaction\"", "[]", "\"like\"", "{\"reaction\": {}}")) {
            reader.asks()
                    .contentType("application/json")
                    .body(body)
                    .put("/papers/{id}/reaction", paper)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void anIdThatIsNoUuidIsNamed() {
        for (String id : List.of("1-1-1-1-1", "12345", "pmid:90000001", paper + "0")) {
            reader.asks()
                    .delete("/papers/{id}/reaction", id)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].field", is("id"))
                    .body("errors[0].value", is(id));
        }
    }
}
