package org.lectern.catalog.tally;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.catalog.Contract;
import org.lectern.localstack.CloudEvent;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicWriter;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class TallyTest {
    private static final String TOPIC = "lectern.engagement.tallies";

    private final UUID paper = UUID.randomUUID();

    @Inject
    Engagement engagement;

    @Inject
    Tallies tallies;

    @Test
    void ofAPaperThatEngagementToldNothingOfNobodyLikesIt() {
        assertThat(tally()).returns(0L, Tally::likes).returns(0L, Tally::version);
    }

    @Test
    void aTallyIsKeptAlsoBeforeItsPaperIsHere() {
        engagement.tells(paper, 7, 3, 1, 2);

        assertThat(tally())
                .returns(3L, Tally::likes)
                .returns(1L, Tally::dislikes)
                .returns(2L, Tally::saves);
    }

    @Test
    void anOlderVersionThatArrivesLateIsIgnored() {
        engagement.tells(paper, 2, 5, 0, 0);
        engagement.tells(paper, 1, 1, 0, 0);
        engagement.tells(paper, 2, 9, 0, 0);

        assertThat(tally()).returns(5L, Tally::likes);
    }

    @Test
    void everyExampleOfEngagementIsUnderstood() throws JsonProcessingException {
        TestStack.createTopic(TOPIC, 6);
        try (TopicWriter writer = TestStack.writer()) {
            for (String example : Contract.of("engagement-service").examples(TallyChanged.TYPE)) {
                JsonNode told = new ObjectMapper().readTree(example);
                String key = told.get("paperId").asText();
                writer.write(TOPIC, key, CloudEvent.json("/lectern/engagement", TallyChanged.TYPE, example));

                await().atMost(60, SECONDS)
                        .untilAsserted(() -> assertThat(tally(UUID.fromString(key)))
                                .returns(told.get("version").asLong(), Tally::version)
                                .returns(told.get("likes").asLong(), Tally::likes)
                                .returns(told.get("dislikes").asLong(), Tally::dislikes)
                                .returns(told.get("saves").asLong(), Tally::saves));
            }
        }
    }

    private Tally tally() {
        return tally(paper);
    }

    private Tally tally(UUID paper) {
        return QuarkusTransaction.requiringNew().call(() -> tallies.of(paper));
    }
}
