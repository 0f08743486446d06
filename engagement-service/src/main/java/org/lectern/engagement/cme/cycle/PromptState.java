package org.lectern.engagement.cme.cycle;

/** Where a prompt stands. */
public enum PromptState {
    /** A search and a paper opened from it: the reader may document the cycle. */
    OFFERED,
    /** The reader put the offer away, and may take it back while it lasts. */
    DISMISSED,
    /** Documented in part. */
    DRAFT,
    /** Documented in full: the credit may be claimed. */
    EARNED,
    /** The reader attested, and the credit stands in the ledger. */
    CLAIMED,
    /** The offer ended before the cycle was documented. */
    EXPIRED,
    /** The cycle was documented and not claimed in time. */
    LAPSED;

    /** True where nothing can come of the prompt any more, so that its search may be offered anew. */
    public boolean isOver() {
        return this == EXPIRED || this == LAPSED;
    }

    /** Where the end of its window leads from here; the state itself where no clock runs. */
    PromptState afterItsWindow() {
        return switch (this) {
            case OFFERED, DISMISSED, DRAFT -> EXPIRED;
            case EARNED -> LAPSED;
            case CLAIMED, EXPIRED, LAPSED -> this;
        };
    }
}
