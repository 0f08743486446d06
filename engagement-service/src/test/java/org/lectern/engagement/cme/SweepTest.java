package org.lectern.engagement.cme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lectern.engagement.Contract;
import org.lectern.engagement.Published;

@QuarkusTest
class SweepTest extends ServiceTest {
    private static final String CHANGED = "org.lectern.cme.prompt.changed.v1";
    private static final Contract CONTRACT = Contract.of("engagement-service");

    @Inject
    Sweep sweep;

    @Inject
    PromptMetrics metrics;

    @Inject
    MeterRegistry registry;

    private final Learner ada = Learner.any();

    @Test
    void whatTheClockEndedIsOverForEverybodyAtOnce() {
        String prompt = offerTo(ada);
        clock.set(Instant.parse("2026-03-09T11:59:59.999999Z"));
        ada.promptsIn("OFFERED").body("items.id", contains(prompt));

        clock.set(Instant.parse("2026-03-09T12:00:00Z"));

        ada.looksAt(prompt)
                .body("state", is("EXPIRED"))
                .body("ends", nullValue())
                .body("next", empty());
        ada.promptsIn("EXPIRED").body("items.id", contains(prompt));
        ada.promptsIn("OFFERED").body("items", empty());
        ada.dismisses(prompt).statusCode(409).body("errors[0].value", is("EXPIRED"));
        ada.documents(prompt, "Too late?", "Yes.", PAPER).statusCode(409);
    }

    @Test
    void aCreditThatNobodyClaimedLapses() throws SQLException {
        String prompt = earnedBy(ada);
        clock.pass(Duration.ofDays(180));

        ada.looksAt(prompt).body("state", is("LAPSED"));
        ada.promptsIn("LAPSED").body("items.id", contains(prompt));
        ada.claims(prompt).statusCode(409).body("errors[0].value", is("LAPSED"));
        assertThat(ledgerOf(ada)).isZero();
    }

    @Test
    void theSweepPublishesTheEndWithTheInstantOfTheEnd() throws IOException, SQLException {
        offerTo(ada);
        earnedBy(ada);
        clock.pass(Duration.ofDays(400));

        sweep.endWhatIsOver();
        sweep.endWhatIsOver();

        assertThat(ended("EXPIRED").get("at").asText()).isEqualTo("2026-03-09T12:00:00Z");
        assertThat(ended("LAPSED").get("at").asText()).isEqualTo("2026-08-29T12:00:00Z");
        assertThat(number("select count(*) from cme_prompt where ends is null and reader = ?", ada.name()))
                .isEqualTo(2);
    }

    @Test
    void promptsAreMeasuredByWhatTheyAreNow() {
        offerTo(ada);
        metrics.count();
        assertThat(gauge("OFFERED")).isPositive();

        clock.set(Instant.parse("2099-01-01T00:00:00Z"));
        metrics.count();

        assertThat(gauge("OFFERED")).isZero();
        assertThat(gauge("EXPIRED")).isPositive();
    }

    private double gauge(String state) {
        return registry.get("lectern.cme.prompts").tag("state", state).gauge().value();
    }

    private Published ended(String state) throws IOException {
        Predicate<Published> wanted = event -> event.get("to").asText().equals(state);
        Published event = Published.until("lectern.cme.recorded", ada.name(), wanted).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
        assertThat(CONTRACT.violations(CHANGED, event.json())).isEmpty();
        return event;
    }
}
