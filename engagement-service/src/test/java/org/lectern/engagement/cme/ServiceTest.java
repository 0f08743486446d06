package org.lectern.engagement.cme;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.engagement.cme.offer.Browsing;
import org.lectern.localstack.TestStack;

/** What the tests of the running service share: a time that stands still, somebody who browses, a look at the ledger. */
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
abstract class ServiceTest {
    /** From here on policy 2 holds: an accredited provider in Auckland, a cap of one credit, three days to document. */
    static final Instant ACCREDITED = Instant.parse("2040-01-01T00:00:00Z");

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final UUID PAPER = UUID.fromString("00000000-0000-4000-8000-00000000000a");

    @Inject
    SetClock clock;

    @Inject
    Browsing browsing;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void itIsNoon() throws SQLException {
        clock.set(NOON);
        run("""
            insert into cme_policy
            values (2, '2040-01-01T00:00:00Z', 'Northern College', 'Pacific/Auckland', 2, 3, 30, 4)
            on conflict do nothing
            """);
    }

    /** An offer made now from a new search. */
    String offerTo(Learner learner) {
        return offerTo(learner, PAPER);
    }

    /** An offer made now from a new search that found this paper. */
    String offerTo(Learner learner, UUID paper) {
        UUID search = browsing.findsAPaper(learner.name(), paper, clock.instant());
        return learner.asks()
                .get("/me/cme/prompts")
                .then()
                .extract()
                .path("items.find { it.searchId == '" + search + "' }.id");
    }

    /** A prompt earned now, by a question that nobody else asks. */
    String earnedBy(Learner learner) {
        String prompt = offerTo(learner);
        learner.documents(prompt, "Question " + UUID.randomUUID(), "Dim the lights.", PAPER)
                .statusCode(200);
        return prompt;
    }

    int ledgerOf(Learner learner) throws SQLException {
        return number("select coalesce(sum(quarter_credits), 0) from cme_claim where reader = ?", learner.name());
    }

    int number(String sql, String argument) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, argument);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
