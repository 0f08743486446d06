package org.lectern.ingest.importing;

/** How far an import has come. */
enum ImportState {
    /** The file is stored, and waits for its turn. */
    RECEIVED,
    /** Its entries are being loaded. */
    RUNNING,
    /** Every entry is dealt with. */
    DONE,
    /** Somebody stopped it; what was loaded stays. */
    CANCELLED,
    /** The file could not be read to its end; what was loaded stays. */
    FAILED;

    /** Nothing more will happen to it. */
    boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
