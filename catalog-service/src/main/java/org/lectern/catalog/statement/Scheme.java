package org.lectern.catalog.statement;

import java.util.Locale;

/** What can tell a paper from others; in the order in which a paper is named after one of them. */
public enum Scheme {
    /** PubMed's number: pages of the reading app and PubMed's own records both have it, so papers seldom change their id. */
    PMID,
    /** Digital Object Identifier, ISO 26324. */
    DOI,
    /** PubMed Central's number. */
    PMCID,
    /** Title, first author and year together, see {@link Fingerprint}; names a paper that has no identifier. */
    FINGERPRINT,
    /** The page itself; names a paper that not even a fingerprint can tell from others. */
    PAGE;

    /** As it is written before a colon: {@code doi}. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
