package org.lectern.catalog.search.query;

import java.util.List;

/**
 * A query as it was understood.
 *
 * @param expression what is looked for
 * @param notes what was repaired, a sentence each, such as {@code The bracket at character 3 was closed at the end.}
 */
public record ParsedQuery(Expression expression, List<String> notes) {
    /** Copies the list. */
    public ParsedQuery {
        notes = List.copyOf(notes);
    }
}
