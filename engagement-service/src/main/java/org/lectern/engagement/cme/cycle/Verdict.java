package org.lectern.engagement.cme.cycle;

import java.util.List;

/** What the rules say to an action. */
public sealed interface Verdict {
    /**
     * It is done.
     *
     * @param prompt as it is now
     * @param transitions the steps taken, in order; empty where the action repeats what is so already
     */
    record Accepted(Prompt prompt, List<Transition> transitions) implements Verdict {}

    /** The state does not allow it; the prompt stays as it was. */
    record Illegal(PromptState state) implements Verdict {}

    /**
     * The claim does not fit below the cap; the prompt stays earned.
     *
     * @param claimedQuarterCredits what is claimed already in the year of the claim
     */
    record CapReached(int claimedQuarterCredits) implements Verdict {}
}
