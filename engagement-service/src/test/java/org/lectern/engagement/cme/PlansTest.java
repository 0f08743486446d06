package org.lectern.engagement.cme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.lectern.engagement.Catalog;
import org.lectern.engagement.Reader;

@QuarkusTest
class PlansTest extends ServiceTest {
    @Inject
    SessionFactory sessions;

    @Test
    void noCallCostsHibernateAPlanOfItsOwn() {
        doEverything();
        int plans = plans();

        doEverything();
        doEverything();

        assertThat(plans()).isEqualTo(plans);
    }

    private void doEverything() {
        earnAndClaim(Learner.any());
        reactAndMerge(Reader.any());
    }

    private void earnAndClaim(Learner learner) {
        String question = "Question " + UUID.randomUUID();
        String earned = offerTo(learner);
        learner.documents(earned, question, "Dim the lights.", PAPER).statusCode(200);
        learner.documents(offerTo(learner), question, "Dim the lights.", PAPER).statusCode(409);
        learner.claims(earned).statusCode(200);
        learner.promptsIn("CLAIMED").statusCode(200);
    }

    private static void reactAndMerge(Reader reader) {
        UUID merged = UUID.randomUUID();
        UUID survivor = UUID.randomUUID();
        reader.likes(merged);
        reader.saves(merged);
        try (Catalog catalog = new Catalog()) {
            catalog.merges(merged, 2, survivor);
        }
        await().until(() ->
                given().get("/papers/{id}/tallies", merged).path("paper").equals(survivor.toString()));
        reader.takesBack(merged);
        reader.unsaves(merged);
    }

    private int plans() {
        return sessions.unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }
}
