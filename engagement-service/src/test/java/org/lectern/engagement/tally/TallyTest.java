package org.lectern.engagement.tally;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lectern.engagement.Contract;
import org.lectern.engagement.Published;
import org.lectern.engagement.Reader;
import org.lectern.engagement.Tallied;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
class TallyTest {
    private static final String TALLIES = "lectern.engagement.tallies";

    private final UUID paper = UUID.randomUUID();

    @Test
    void aPaperThatNobodyHasReactedToHasZeros() {
        assertThat(Tallied.of(paper)).isEqualTo(new Tallied(0, 0, 0));
    }

    @Test
    void anIdThatIsNoUuidIsNamed() {
        given().get("/papers/{id}/tallies", "doi:10.5555/none")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", is("id"));
    }

    @Test
    void unchangedTalliesAreNotSentAgain() {
        Reader.any().likes(paper);
        String tag = given().get("/papers/{id}/tallies", paper)
                .then()
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/papers/{id}/tallies", paper)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        Reader.any().likes(paper);
        given().header("If-None-Match", tag)
                .get("/papers/{id}/tallies", paper)
                .then()
                .statusCode(200)
                .body("likes", is(2));
    }

    @Test
    void theTalliesArePublishedWithGrowingVersionsAndFitTheirSchema() throws Exception {
        Reader first = Reader.any();
        first.likes(paper);
        published(event -> event.get("likes").asLong() == 1);
        first.dislikes(paper);
        first.saves(paper);
        List<Published> events = published(event ->
                event.get("dislikes").asLong() == 1 && event.get("saves").asLong() == 1);
        assertThat(events)
                .extracting(event -> event.get("version").asLong())
                .first()
                .isEqualTo(1L);
        assertThat(events)
                .extracting(event -> event.get("version").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(events.getLast().get("likes").asLong()).isZero();
        for (Published event : events) {
            assertThat(Contract.of("engagement-service").violations(event.type(), event.json()))
                    .isEmpty();
        }
    }

    private List<Published> published(Predicate<Published> last) {
        return Published.until(TALLIES, paper.toString(), last);
    }
}
