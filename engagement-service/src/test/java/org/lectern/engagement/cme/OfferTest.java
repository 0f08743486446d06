package org.lectern.engagement.cme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OfferTest extends ServiceTest {
    private final Learner ada = Learner.any();
    private final UUID search = UUID.randomUUID();
    private final UUID other = UUID.fromString("00000000-0000-4000-8000-00000000000b");

    @Test
    void offeringTwiceIsOnePromptAndMorePapersAreMoreEvidence() {
        browsing.searches(ada.name(), search, NOON);
        browsing.opens(ada.name(), search, PAPER, NOON.plusSeconds(1));
        browsing.opens(ada.name(), search, other, NOON.plusSeconds(2));
        browsing.searches(ada.name(), search, NOON.plusSeconds(3));
        browsing.opens(ada.name(), search, PAPER, NOON.plusSeconds(4));

        ada.looksAt(ada.onlyPrompt())
                .body("searched", is("2026-03-02T12:00:00Z"))
                .body("evidence.paperId", contains(PAPER.toString(), other.toString()))
                .body("evidence[0].opened", is("2026-03-02T12:00:01Z"));
    }

    @Test
    void searchAndViewAtOnceInTwoTransactionsMakeTheOffer() {
        for (int i = 0; i < 10; i++) {
            UUID search = UUID.randomUUID();
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> browsing.searches(ada.name(), search, NOON)),
                            CompletableFuture.runAsync(() -> browsing.opens(ada.name(), search, PAPER, NOON)))
                    .join();
        }

        assertThat(ada.promptIds()).hasSize(10);
    }

    @Test
    void aPaperOpenedAtTheEndOfTheOfferIsLate() {
        browsing.searches(ada.name(), search, NOON);
        browsing.opens(ada.name(), search, PAPER, Instant.parse("2026-03-09T12:00:00Z"));
        assertThat(ada.promptIds()).isEmpty();

        browsing.opens(ada.name(), search, other, Instant.parse("2026-03-09T11:59:59.999999Z"));
        ada.looksAt(ada.onlyPrompt()).body("evidence.paperId", contains(other.toString()));
    }

    @Test
    void theTimesInTheEventsDecideHoweverLateTheyArrive() {
        clock.set(NOON.plus(Duration.ofDays(30)));

        browsing.findsAPaper(ada.name(), PAPER, NOON);

        ada.looksAt(ada.onlyPrompt()).body("state", is("EXPIRED")).body("offered", is("2026-03-02T12:00:00Z"));
    }

    @Test
    void whatWasOpenedAfterTheCreditWasEarnedIsNoEvidenceOfIt() {
        browsing.searches(ada.name(), search, NOON);
        browsing.opens(ada.name(), search, PAPER, NOON);
        String prompt = ada.onlyPrompt();
        ada.documents(prompt, "Does evidence end?", "It does.", PAPER).body("state", is("EARNED"));

        browsing.opens(ada.name(), search, other, NOON.plusSeconds(1));
        ada.looksAt(prompt).body("evidence", hasSize(1));
        browsing.opens(ada.name(), search, UUID.randomUUID(), NOON.minusSeconds(1));
        ada.looksAt(prompt).body("evidence", hasSize(2));
    }

    @Test
    void atTheCapNothingIsOfferedUntilTheNextYear() {
        clock.set(ACCREDITED);
        IntStream.range(0, 2).forEach(i -> ada.claims(earnedBy(ada)).statusCode(200));

        browsing.findsAPaper(ada.name(), PAPER, ACCREDITED.plusSeconds(60));
        assertThat(ada.promptIds()).hasSize(2);

        browsing.findsAPaper(ada.name(), PAPER, Instant.parse("2040-12-31T11:00:00Z"));
        assertThat(ada.promptIds()).hasSize(3);
    }

    @Test
    void aNewPolicyDoesNotTouchALiveOffer() {
        Instant eve = ACCREDITED.minus(Duration.ofDays(1));
        clock.set(ACCREDITED.plus(Duration.ofDays(4)));
        browsing.searches(ada.name(), search, eve);
        browsing.opens(ada.name(), search, PAPER, eve);
        browsing.opens(ada.name(), search, other, ACCREDITED.plusSeconds(1));

        ada.looksAt(ada.onlyPrompt())
                .body("credit.policyVersion", is(1))
                .body("ends", is("2040-01-07T00:00:00Z"))
                .body("state", is("OFFERED"))
                .body("evidence", hasSize(2));
    }

    @Test
    void whatIsRecordedCannotBeChangedInTheDatabase() {
        ada.claims(earnedBy(ada)).statusCode(200);

        for (String change : new String[] {
            "update cme_evidence set retraction = 'none'",
            "delete from cme_evidence",
            "update cme_claim set quarter_credits = 80",
            "delete from cme_claim",
            "update cme_policy set claim_days = 1"
        }) {
            assertThatThrownBy(() -> run(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }
}
