package org.lectern.ingest.importing;

import org.lectern.ingest.page.LoadedPage.Outcome;

/**
 * What became of entries.
 *
 * @param parsed became papers
 * @param rejected give no paper
 * @param unchanged were there before, byte by byte
 * @param deleted said that a record is no longer kept
 */
record Counts(long parsed, long rejected, long unchanged, long deleted) {
    static final Counts NONE = new Counts(0, 0, 0, 0);
    static final Counts REJECTED = new Counts(0, 1, 0, 0);
    static final Counts DELETED = new Counts(0, 0, 0, 1);

    static Counts of(Outcome outcome) {
        return switch (outcome) {
            case PARSED -> new Counts(1, 0, 0, 0);
            case REJECTED -> REJECTED;
            case UNCHANGED -> new Counts(0, 0, 1, 0);
        };
    }

    Counts plus(Counts more) {
        return new Counts(
                parsed + more.parsed, rejected + more.rejected, unchanged + more.unchanged, deleted + more.deleted);
    }

    /** How many entries they are. */
    long read() {
        return parsed + rejected + unchanged + deleted;
    }
}
