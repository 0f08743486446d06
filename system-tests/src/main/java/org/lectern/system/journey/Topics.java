package org.lectern.system.journey;

import java.util.List;

/** The topics of docs/events.md. */
public final class Topics {
    /** What each page states of a paper. */
    public static final String PARSED = "lectern.papers.parsed";
    /** Pages that are no article. */
    public static final String REJECTED = "lectern.pages.rejected";
    /** The catalog as it is. */
    public static final String CATALOGUED = "lectern.papers.catalogued";
    /** Searches and views. */
    public static final String USAGE = "lectern.usage.recorded";
    /** Reactions and saves. */
    public static final String ENGAGEMENT = "lectern.engagement.recorded";
    /** Counts of each paper. */
    public static final String TALLIES = "lectern.engagement.tallies";
    /** CME prompts' transitions. */
    public static final String CME = "lectern.cme.recorded";
    /** Every topic that a service publishes. */
    public static final List<String> PUBLISHED = List.of(PARSED, REJECTED, CATALOGUED, USAGE, ENGAGEMENT, TALLIES, CME);
    /** What no consumer could apply. */
    public static final List<String> DEAD_LETTERS =
            List.of("lectern.ingest.dead-letters", "lectern.catalog.dead-letters", "lectern.engagement.dead-letters");

    private Topics() {}
}
