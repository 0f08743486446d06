package org.lectern.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.CloudEvent;
import org.lectern.localstack.TopicWriter;
import org.lectern.system.Project;
import org.lectern.system.stack.OwnStack;

/** From a submitted page to a claimed credit, on the services as they are built, real Kafka and real PostgreSQL. */
class JourneyTest {
    private static OwnStack stack;
    private static Journey journey;
    private static EventLog events;

    @BeforeAll
    static void start() {
        Project.requireBuilt();
        stack = OwnStack.start();
        journey = Journey.of(stack.addresses(), stack.tokens());
        events = EventLog.fromBeginning(stack.addresses().bootstrapServers(), Topics.PUBLISHED);
    }

    @AfterAll
    static void stop() {
        events.close();
        journey.close();
        stack.close();
    }

    @Test
    void anInventedPageGoesAllTheWay() {
        new WholeJourney(journey, events, ExpectedPage.invented()).play();
    }

    @Test
    void aRealPageGoesAllTheWay() {
        assumeTrue(
                ExpectedPage.hasReal(), () -> "skipped: the page of a real reading app is not in " + Project.shared());
        new WholeJourney(journey, events, ExpectedPage.real()).play();
    }

    @Test
    void aPageMayComeOverKafkaAndIsThenWhatAnotherPageRecommends() {
        InventedPaper first = new InventedPaper("journey", 1);
        InventedPaper recommended = new InventedPaper("journey", 2);
        journey.submit(first.inReadingApp());
        submitOverKafka(recommended.inReadingApp());

        String id = paper(recommended);
        Answer related = Waiting.until(
                "a recommendation leads to its paper",
                () -> journey.related(paper(first)),
                answer -> !answer.body().at("/related/0/paper").isNull(),
                WholeJourney.SOON);

        JsonNode row = related.body().at("/related/0");
        assertThat(row.get("title").asText()).isEqualTo(recommended.title() + ".");
        assertThat(row.get("paper")).isEqualTo(Json.object("{'id': '%1$s', 'link': '/papers/%1$s'}", id));
    }

    @Test
    void oneTraceLeadsFromThePageThroughAllThreeServicesToThePrompt() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        InventedPaper traced = new InventedPaper("traced", 1);
        try (Journey inTrace = journey.inTrace(trace)) {
            inTrace.submit(traced.atPublisher());
            String id = paper(traced);
            Answer search = Waiting.until(
                    "the paper is found",
                    () -> inTrace.search("tracer", traced.word()),
                    answer -> answer.body().path("total").asInt() == 1,
                    WholeJourney.SOON);
            inTrace.open("tracer", id, search.text("searchId"));

            assertThat(List.of(
                            "paper.parsed.v1",
                            "paper.catalogued.v1",
                            "search.performed.v1",
                            "paper.viewed.v1",
                            "cme.prompt.changed.v1"))
                    .allSatisfy(type -> assertThat(events.await(
                                    event -> event.shortType().equals(type)
                                            && event.traceId().equals(trace),
                                    WholeJourney.SOON))
                            .isPresent());
        }
    }

    private static String paper(InventedPaper paper) {
        return Waiting.until(
                        "the paper is in the catalog",
                        () -> journey.paper("pmid:" + paper.pmid()),
                        Answer::isSuccess,
                        WholeJourney.SOON)
                .text("id");
    }

    private static void submitOverKafka(SubmittedPage page) {
        try (TopicWriter writer = new TopicWriter(stack.addresses().bootstrapServers())) {
            CloudEvent event =
                    CloudEvent.of("/crawler/north", "org.lectern.page.submitted.v1", page.mediaType(), page.bytes());
            writer.write("lectern.pages.submitted", null, event.withSubject(page.address()));
        }
    }
}
