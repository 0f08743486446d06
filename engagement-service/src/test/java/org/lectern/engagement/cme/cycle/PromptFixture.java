package org.lectern.engagement.cme.cycle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Prompts in every state, all of one search. */
final class PromptFixture {
    static final Instant SEARCHED = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant OPENED = SEARCHED.plusSeconds(30);
    static final Instant EARNED = SEARCHED.plusSeconds(3_600);
    static final Policy POLICY = policy("UTC");
    static final UUID PAPER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final Documentation COMPLETE =
            new Documentation("Does lantern light help?", List.of(PAPER), "Lower the lights at night.");
    static final Documentation PARTIAL = new Documentation("Does lantern light help?", List.of(), " ");

    private PromptFixture() {}

    static Policy policy(String zone) {
        return new Policy(1, null, ZoneId.of(zone), 2, 7, 180, 80);
    }

    static Prompt offered() {
        UUID search = UUID.fromString("00000000-0000-4000-8000-000000000002");
        return Prompt.offered("ada", new Search(search, "lantern", SEARCHED), POLICY, OPENED);
    }

    static Prompt in(PromptState state) {
        return switch (state) {
            case OFFERED -> offered();
            case DISMISSED -> after(offered(), new Action.Dismiss(), OPENED);
            case DRAFT -> after(offered(), new Action.Document(PARTIAL), OPENED);
            case EARNED -> after(offered(), new Action.Document(COMPLETE), EARNED);
            case CLAIMED -> after(in(PromptState.EARNED), new Action.Claim(0), EARNED);
            case EXPIRED -> after(offered(), new Action.LetTimePass(), POLICY.offerEnds(SEARCHED));
            case LAPSED -> after(in(PromptState.EARNED), new Action.LetTimePass(), POLICY.claimEnds(EARNED));
        };
    }

    static Prompt after(Prompt prompt, Action action, Instant now) {
        return ((Verdict.Accepted) Lifecycle.decide(prompt, action, now)).prompt();
    }
}
