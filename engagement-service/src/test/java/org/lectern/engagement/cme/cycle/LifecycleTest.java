package org.lectern.engagement.cme.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {
    private static final Instant NOW = PromptFixture.EARNED.plusSeconds(1);

    private static final Map<String, Action> ACTIONS = Map.of(
            "dismiss", new Action.Dismiss(),
            "reopen", new Action.Reopen(),
            "save a part", new Action.Document(PromptFixture.PARTIAL),
            "save it all", new Action.Document(PromptFixture.COMPLETE),
            "claim", new Action.Claim(78),
            "claim over the cap", new Action.Claim(79),
            "a moment passes", new Action.LetTimePass());

    /** Each state's row: the state after each action, {@code =} for a repeat that is no step, {@code -} for illegal. */
    private static final String TABLE = """
            STATE     | dismiss   | reopen  | save a part | save it all | claim   | claim over the cap | a moment passes
            OFFERED   | DISMISSED | =       | DRAFT       | EARNED      | -       | -                  | =
            DISMISSED | =         | OFFERED | -           | -           | -       | -                  | =
            DRAFT     | -         | -       | =           | EARNED      | -       | -                  | =
            EARNED    | -         | -       | -           | =           | CLAIMED | cap                | =
            CLAIMED   | -         | -       | -           | -           | -       | -                  | =
            EXPIRED   | -         | -       | -           | -           | -       | -                  | =
            LAPSED    | -         | -       | -           | -           | -       | -                  | =
            """;

    static Stream<Arguments> everyStateAndAction() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.split("\\s*\\|\\s*")).toList();
        String[] actions = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(1, i -> i < actions.length, i -> i + 1)
                        .map(i -> Arguments.of(PromptState.valueOf(row[0]), actions[i].strip(), row[i].strip())));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("everyStateAndAction")
    void theTableHolds(PromptState state, String action, String expected) {
        Prompt prompt = PromptFixture.in(state);

        Verdict verdict = Lifecycle.decide(prompt, ACTIONS.get(action), NOW);

        assertThat(prompt.state()).isEqualTo(state);
        assertThat(inAWord(verdict)).isEqualTo(expected);
    }

    private static String inAWord(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Illegal illegal -> "-";
            case Verdict.CapReached cap -> "cap";
            case Verdict.Accepted accepted ->
                accepted.transitions().isEmpty()
                        ? "="
                        : accepted.prompt().state().name();
        };
    }

    @Test
    void completeDocumentationOfAnOfferTakesTwoSteps() {
        var accepted = (Verdict.Accepted)
                Lifecycle.decide(PromptFixture.offered(), new Action.Document(PromptFixture.COMPLETE), NOW);

        assertThat(accepted.transitions())
                .containsExactly(
                        new Transition(PromptState.OFFERED, PromptState.DRAFT, NOW),
                        new Transition(PromptState.DRAFT, PromptState.EARNED, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFERED", "DISMISSED", "DRAFT"})
    void anOfferIsThereUntilTheLastInstantOfItsWindow(PromptState state) {
        Instant end = Instant.parse("2026-03-09T09:00:00Z");
        Prompt prompt = PromptFixture.in(state);

        assertThat(prompt.stateAt(end.minusNanos(1_000))).isEqualTo(state);
        assertThat(prompt.stateAt(end)).isEqualTo(PromptState.EXPIRED);
        ACTIONS.values().stream()
                .filter(action -> !(action instanceof Action.LetTimePass))
                .forEach(action -> assertThat(Lifecycle.decide(prompt, action, end))
                        .isEqualTo(new Verdict.Illegal(PromptState.EXPIRED)));
    }

    @Test
    void anEarnedCreditIsThereUntilTheLastInstantOfItsWindow() {
        Instant end = PromptFixture.EARNED.plus(Duration.ofDays(180));
        Prompt prompt = PromptFixture.in(PromptState.EARNED);

        assertThat(Lifecycle.decide(prompt, new Action.Claim(0), end.minusNanos(1_000)))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(Lifecycle.decide(prompt, new Action.Claim(0), end))
                .isEqualTo(new Verdict.Illegal(PromptState.LAPSED));
    }

    @Test
    void theClocksStepIsDatedAtTheEndOfTheWindowHoweverLateItIsTaken() {
        Prompt prompt = PromptFixture.in(PromptState.DISMISSED);

        var ended =
                (Verdict.Accepted) Lifecycle.decide(prompt, new Action.LetTimePass(), NOW.plus(Duration.ofDays(400)));

        assertThat(ended.transitions())
                .containsExactly(new Transition(
                        PromptState.DISMISSED, PromptState.EXPIRED, Instant.parse("2026-03-09T09:00:00Z")));
        assertThat(ended.prompt().ends()).isNull();
    }

    @Test
    void anEarnedCreditOutlivesTheOfferItCameFrom() {
        assertThat(PromptFixture.in(PromptState.EARNED).stateAt(PromptFixture.SEARCHED.plus(Duration.ofDays(30))))
                .isEqualTo(PromptState.EARNED);
    }

    @Test
    void reopeningDoesNotRestartTheWindow() {
        Prompt reopened = PromptFixture.after(PromptFixture.in(PromptState.DISMISSED), new Action.Reopen(), NOW);

        assertThat(reopened).isEqualTo(PromptFixture.offered());
    }

    @Test
    void evidenceIsTakenUntilTheCreditIsEarnedOrTheOfferEnds() {
        Prompt offered = PromptFixture.offered();
        Prompt claimed = PromptFixture.in(PromptState.CLAIMED);

        assertThat(offered.takesEvidenceOf(Instant.parse("2026-03-09T08:59:59.999999Z")))
                .isTrue();
        assertThat(offered.takesEvidenceOf(Instant.parse("2026-03-09T09:00:00Z")))
                .isFalse();
        assertThat(claimed.takesEvidenceOf(PromptFixture.EARNED.minusNanos(1_000)))
                .isTrue();
        assertThat(claimed.takesEvidenceOf(PromptFixture.EARNED)).isFalse();
    }

    @Test
    void everyStateIsInTheTable() {
        assertThat(everyStateAndAction().map(row -> row.get()[0]).distinct())
                .containsExactlyElementsOf(Arrays.asList(PromptState.values()));
    }
}
