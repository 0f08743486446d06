package org.lectern.engagement.cme.cycle;

import java.util.Locale;

/** What may move a prompt: its reader, or the clock. */
public sealed interface Action {
    /** The reader puts the offer away. */
    record Dismiss() implements Action {}

    /** The reader takes a dismissed offer back. */
    record Reopen() implements Action {}

    /** The reader saves the whole documentation, which replaces what was written before. */
    record Document(Documentation documentation) implements Action {}

    /**
     * The reader attests.
     *
     * @param claimedQuarterCredits what the reader has claimed from this provider in the year of the claim
     */
    record Claim(int claimedQuarterCredits) implements Action {}

    /** Time passes. */
    record LetTimePass() implements Action {}

    /** In a word, such as {@code dismiss}. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
