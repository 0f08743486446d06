package org.lectern.ingest.parse.paper;

import java.util.List;

/** What one format's reader found in a page: a statement of a paper, or a refusal. */
public sealed interface Reading permits Reading.Statement, Refusal {

    /**
     * A paper and what the page says around it.
     *
     * @param cmeOffered whether the page offers CME credit
     */
    record Statement(Paper paper, List<RelatedResource> related, boolean cmeOffered) implements Reading {
        public Statement {
            related = List.copyOf(related);
        }

        /** A paper, and nothing around it. */
        public static Statement of(Paper paper) {
            return new Statement(paper, List.of(), false);
        }
    }
}
