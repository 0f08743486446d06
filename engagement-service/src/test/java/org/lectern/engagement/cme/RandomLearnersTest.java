package org.lectern.engagement.cme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.engagement.cme.cycle.Documentation;
import org.lectern.engagement.cme.cycle.PromptState;
import org.lectern.engagement.cme.prompt.Prompts.Position;

/** Readers who do anything at any time; whatever they do, the ledger adds up. */
@QuarkusTest
class RandomLearnersTest extends ServiceTest {
    private static final int ACTIONS = 500;
    private static final Instant WEEKS_BEFORE_NEW_YEAR = Instant.parse("2040-12-05T00:00:00Z");

    private static final String CAP_REACHED =
            "select count(*) from cme_claim_answer where body like '%cap-reached%' and reader like ?";

    @Inject
    Deciding deciding;

    @Inject
    Claiming claiming;

    @Inject
    PromptViews views;

    @Inject
    Sweep sweep;

    private record Known(String reader, UUID prompt) {}

    private final List<Known> known = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 77})
    void neverAboveTheCapNeverTwoClaimsOfAPromptAndCreditsEqualTheLedger(long seed) throws SQLException {
        Random random = new Random(seed);
        String run = "random-" + UUID.randomUUID() + "-";
        clock.set(WEEKS_BEFORE_NEW_YEAR.plus(Duration.ofDays(random.nextInt(15))));

        for (int i = 0; i < ACTIONS; i++) {
            act(random, run + random.nextInt(3));
            clock.pass(Duration.ofMinutes(random.nextInt(200)));
        }

        assertThat(number("select count(*) from cme_claim where reader like ?", run + "%"))
                .isGreaterThan(5);
        assertThat(number("""
                select count(*) from (select from cme_claim where reader like ?
                group by reader, provider, year having sum(quarter_credits) > 4) as above
                """, run + "%")).isZero();
        assertThat(number("""
                select count(*) from (select from cme_claim where reader like ?
                group by prompt_id having count(*) > 1) as twice
                """, run + "%")).isZero();
        assertThat(number("""
                select count(*) from cme_prompt prompt left join cme_claim claim on claim.prompt_id = prompt.id
                where prompt.reader like ? and (claim.id is null) = (prompt.state = 'CLAIMED')
                """, run + "%")).isZero();
        assertThat(creditsShown(run)).isEqualTo(ledger(run));
    }

    private void act(Random random, String reader) {
        switch (random.nextInt(12)) {
            case 0, 1 -> browse(reader);
            case 2 -> attempt(random, any -> deciding.dismiss(any.reader(), any.prompt()));
            case 3 -> attempt(random, any -> deciding.reopen(any.reader(), any.prompt()));
            case 4, 5 -> attempt(random, any -> deciding.document(any.reader(), any.prompt(), documentation(random)));
            case 6, 7, 8, 9, 10 -> attempt(random, any -> claim(random, any));
            default -> sweep.endWhatIsOver();
        }
    }

    private void browse(String reader) {
        browsing.findsAPaper(reader, PAPER, clock.instant());
        views.page(reader, null, 100, Position.START).items().stream()
                .map(prompt -> new Known(reader, prompt.id()))
                .filter(prompt -> !known.contains(prompt))
                .forEach(known::add);
    }

    /** An attempt that the rules refuse is part of the game. */
    private void attempt(Random random, Consumer<Known> action) {
        if (known.isEmpty()) {
            return;
        }
        try {
            action.accept(known.get(Math.max(0, known.size() - 1 - random.nextInt(20))));
        } catch (Deciding.IllegalTransition | Cycles.SameCycle | Claiming.KeyReused refused) {
            assertThat(refused).hasMessageContaining(" ");
        }
    }

    private void claim(Random random, Known prompt) {
        String key = "key-" + random.nextInt(2_000);
        claiming.claim(
                prompt.reader(),
                prompt.prompt(),
                key,
                JsonNodeFactory.instance.objectNode().put("attested", true));
    }

    private static Documentation documentation(Random random) {
        String question = random.nextInt(4) == 0 ? "" : "Question " + random.nextInt(50);
        return new Documentation(question, List.of(PAPER), "Dim the lights.");
    }

    private int creditsShown(String run) {
        int credits = 0;
        for (int reader = 0; reader < 3; reader++) {
            Position from = Position.START;
            PromptPage page;
            do {
                page = views.page(run + reader, PromptState.CLAIMED, 100, from);
                credits += page.items().stream()
                        .mapToInt(prompt -> prompt.credit().quarterCredits())
                        .sum();
                from = page.next() == null ? Position.START : PromptPage.position(page.next());
            } while (page.next() != null);
        }
        return credits;
    }

    private int ledger(String run) throws SQLException {
        return number("select coalesce(sum(quarter_credits), 0) from cme_claim where reader like ?", run + "%");
    }
}
