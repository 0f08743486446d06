package org.lectern.catalog.search.query;

/** Tells that a query cannot be understood: where it fails and what was expected there. */
public final class MalformedQuery extends RuntimeException {
    private final String query;
    private final int place;
    private final String expected;

    MalformedQuery(String query, int place, String expected) {
        super("character " + place + " of the query: expected " + expected);
        this.query = query;
        this.place = place;
        this.expected = expected;
    }

    /** The query as it came. */
    public String query() {
        return query;
    }

    /** The character at fault, counted from 1. */
    public int place() {
        return place;
    }

    /** What would have been right, such as {@code a term before the tag [ti]}. */
    public String expected() {
        return expected;
    }
}
