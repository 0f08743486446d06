package org.lectern.ingest.parse;

/** Reads pages. Holds no state: one instance serves all threads. */
public final class PageParser {

    /** Version of the parser; counted up when the same page may get another answer. */
    public static final int VERSION = 1;

    /**
     * Reads one page, whatever its bytes are.
     *
     * @return the paper that the page states, or why there is none; never an exception for what the bytes contain
     */
    public ParsedPage parse(Page page) {
        throw new UnsupportedOperationException("not read yet: " + page.id());
    }
}
