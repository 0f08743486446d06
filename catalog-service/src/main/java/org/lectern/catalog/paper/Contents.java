package org.lectern.catalog.paper;

import java.util.List;
import org.lectern.catalog.statement.Description;
import org.lectern.catalog.statement.RelatedPaper;

/**
 * What a paper's pages say together.
 *
 * @param related what they recommend beside it
 * @param cmeOffered whether one of them offers CME credit for the search that led to it
 * @param pages how many they are
 */
public record Contents(Description paper, List<RelatedPaper> related, boolean cmeOffered, int pages) {
    /** Copies the list. */
    public Contents {
        related = List.copyOf(related);
    }
}
