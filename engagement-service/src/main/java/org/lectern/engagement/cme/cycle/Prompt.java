package org.lectern.engagement.cme.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The offer to claim credit for one literature search, and what became of it.
 *
 * @param id the same for the same reader, search and policy version
 * @param reader the subject of the reader's tokens
 * @param policy the version under which it was offered; every window and cap is this one's
 * @param state as it was last written down; {@link #stateAt} says what it is
 * @param offered when the first eligible paper was opened
 * @param ends the first instant past the running window; null where no clock runs
 * @param earned when the documentation became complete; null before
 * @param claimed when the reader attested; null before
 */
public record Prompt(
        UUID id,
        String reader,
        Search search,
        Policy policy,
        PromptState state,
        Instant offered,
        @Nullable Instant ends,
        @Nullable Instant earned,
        @Nullable Instant claimed,
        Documentation documentation) {

    /** A new offer. */
    public static Prompt offered(String reader, Search search, Policy policy, Instant offered) {
        UUID id = PromptIds.of(reader, search.id(), policy.version());
        Instant ends = policy.offerEnds(search.performed());
        return new Prompt(
                id, reader, search, policy, PromptState.OFFERED, offered, ends, null, null, Documentation.NONE);
    }

    /** The state at an instant: the end of a window counts at once, written down or not. */
    public PromptState stateAt(Instant now) {
        return ends == null || now.isBefore(ends) ? state : state.afterItsWindow();
    }

    /** True where a paper opened then still belongs to the cycle's evidence: until the offer ends or the credit is earned. */
    public boolean takesEvidenceOf(Instant opened) {
        Instant end = earned == null ? ends : earned;
        return end != null && opened.isBefore(end);
    }

    Prompt putAway(boolean away) {
        return with(away ? PromptState.DISMISSED : PromptState.OFFERED, ends, documentation);
    }

    Prompt drafted(Documentation written) {
        return with(PromptState.DRAFT, ends, written);
    }

    Prompt earnedAt(Instant now) {
        Instant end = policy.claimEnds(now);
        return new Prompt(id, reader, search, policy, PromptState.EARNED, offered, end, now, claimed, documentation);
    }

    Prompt claimedAt(Instant now) {
        return new Prompt(id, reader, search, policy, PromptState.CLAIMED, offered, null, earned, now, documentation);
    }

    Prompt over() {
        return with(state.afterItsWindow(), null, documentation);
    }

    private Prompt with(PromptState next, @Nullable Instant end, Documentation written) {
        return new Prompt(id, reader, search, policy, next, offered, end, earned, claimed, written);
    }
}
