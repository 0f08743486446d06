package org.lectern.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.Project;
import org.lectern.system.bench.InventedCitations;
import org.lectern.system.journey.Answer;
import org.lectern.system.journey.Event;
import org.lectern.system.journey.EventLog;
import org.lectern.system.journey.Journey;
import org.lectern.system.journey.Topics;
import org.lectern.system.journey.Waiting;
import org.lectern.system.stack.OwnStack;

/** The ingest service as it is built, killed while it imports. */
class KilledImportTest {
    private static final int RECORDS = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static OwnStack stack;
    private static Journey journey;

    @BeforeAll
    static void start() {
        Project.requireBuilt();
        stack = OwnStack.of(Service.INGEST);
        journey = Journey.of(stack.addresses(), stack.tokens());
    }

    @AfterAll
    static void stop() {
        journey.close();
        stack.close();
    }

    @Test
    void aKilledServiceGoesOnWithItsImportAndPublishesEveryRecordUnderOneId() {
        String id = journey.importFile(new InventedCitations(0).compressed(RECORDS))
                .expectSuccess("POST /imports")
                .text("id");
        long read = read(await("some of the records are loaded", id, found -> read(found) > RECORDS / 10));

        stack.kill(Service.INGEST);
        stack.start(Service.INGEST);
        stack.awaitReady(Service.INGEST, PATIENCE);
        Answer done = await(
                "the import is over", id, found -> !found.body().path("endedAt").isMissingNode());

        assertThat(read).as("records that were loaded before the kill").isLessThan(RECORDS);
        assertThat(done.text("state")).isEqualTo("DONE");
        assertThat(done.body().path("parsed").asLong()).isEqualTo(RECORDS).isEqualTo(read(done));
        List<Event> events = published();
        assertThat(events.stream().map(Event::key).distinct()).hasSize(RECORDS);
        assertThat(events.stream().map(Event::identity).distinct()).hasSize(RECORDS);
    }

    private static Answer await(String what, String id, Predicate<Answer> wanted) {
        return Waiting.until(what, () -> journey.importOf(id), wanted, PATIENCE);
    }

    private static long read(Answer found) {
        return found.body().path("read").asLong();
    }

    /** All events, once none waits to be published. */
    private static List<Event> published() {
        try (Stores stores = new Stores(stack.addresses());
                EventLog log = EventLog.fromBeginning(stack.addresses().bootstrapServers(), List.of(Topics.PARSED))) {
            Waiting.until(
                    "every event is published",
                    () -> stores.number(Service.INGEST, "select count(*) from outbox"),
                    left -> left == 0,
                    PATIENCE);
            return log.toEnd();
        }
    }
}
