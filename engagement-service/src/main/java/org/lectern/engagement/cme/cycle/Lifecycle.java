package org.lectern.engagement.cme.cycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.engagement.cme.cycle.Verdict.Accepted;
import org.lectern.engagement.cme.cycle.Verdict.CapReached;
import org.lectern.engagement.cme.cycle.Verdict.Illegal;

/**
 * The state machine. What the clock has ended is over, whether or not anybody wrote it down. Repeating a dismissal, a
 * reopening or a documentation changes nothing and is no transition.
 */
public final class Lifecycle {
    private Lifecycle() {}

    /** Decides on an action at an instant; changes nothing. */
    public static Verdict decide(Prompt prompt, Action action, Instant now) {
        return switch (action) {
            case Action.Dismiss dismiss -> dismiss(prompt, now);
            case Action.Reopen reopen -> reopen(prompt, now);
            case Action.Document document -> document(prompt, document.documentation(), now);
            case Action.Claim claim -> claim(prompt, claim.claimedQuarterCredits(), now);
            case Action.LetTimePass time -> letTimePass(prompt, now);
        };
    }

    private static Verdict dismiss(Prompt prompt, Instant now) {
        PromptState state = prompt.stateAt(now);
        return switch (state) {
            case OFFERED -> move(prompt, prompt.putAway(true), now);
            case DISMISSED -> repeat(prompt);
            case DRAFT, EARNED, CLAIMED, EXPIRED, LAPSED -> new Illegal(state);
        };
    }

    private static Verdict reopen(Prompt prompt, Instant now) {
        PromptState state = prompt.stateAt(now);
        return switch (state) {
            case DISMISSED -> move(prompt, prompt.putAway(false), now);
            case OFFERED -> repeat(prompt);
            case DRAFT, EARNED, CLAIMED, EXPIRED, LAPSED -> new Illegal(state);
        };
    }

    private static Verdict document(Prompt prompt, Documentation written, Instant now) {
        PromptState state = prompt.stateAt(now);
        return switch (state) {
            case OFFERED, DRAFT -> write(prompt, written, now);
            case EARNED -> prompt.documentation().equals(written) ? repeat(prompt) : new Illegal(state);
            case DISMISSED, CLAIMED, EXPIRED, LAPSED -> new Illegal(state);
        };
    }

    /** An offer becomes a draft first, and a complete draft is earned: two steps, though one request. */
    private static Accepted write(Prompt prompt, Documentation written, Instant now) {
        List<Transition> steps = new ArrayList<>();
        if (prompt.state() == PromptState.OFFERED) {
            steps.add(new Transition(PromptState.OFFERED, PromptState.DRAFT, now));
        }
        Prompt draft = prompt.drafted(written);
        if (!written.complete()) {
            return new Accepted(draft, steps);
        }
        steps.add(new Transition(PromptState.DRAFT, PromptState.EARNED, now));
        return new Accepted(draft.earnedAt(now), steps);
    }

    private static Verdict claim(Prompt prompt, int claimed, Instant now) {
        PromptState state = prompt.stateAt(now);
        if (state != PromptState.EARNED) {
            return new Illegal(state);
        }
        return prompt.policy().allowsOneMore(claimed)
                ? move(prompt, prompt.claimedAt(now), now)
                : new CapReached(claimed);
    }

    private static Verdict letTimePass(Prompt prompt, Instant now) {
        Instant end = prompt.ends();
        return end == null || now.isBefore(end) ? repeat(prompt) : move(prompt, prompt.over(), end);
    }

    private static Accepted move(Prompt from, Prompt to, Instant at) {
        return new Accepted(to, List.of(new Transition(from.state(), to.state(), at)));
    }

    private static Accepted repeat(Prompt prompt) {
        return new Accepted(prompt, List.of());
    }
}
