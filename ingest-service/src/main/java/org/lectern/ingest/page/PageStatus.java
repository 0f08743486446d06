package org.lectern.ingest.page;

/** How far a page has come. */
enum PageStatus {
    /** Stored, not read yet. */
    RECEIVED,
    /** Read: it states a paper, which is published. */
    PARSED,
    /** Read: it states none, which is published with the reason. */
    REJECTED
}
