package org.lectern.ingest.parse.crawl;

import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Reading;

/** The pieces of which the tests put crawled texts together. */
final class InventedText {
    static final String PROSE = "Salt is old, and this sentence about it is long enough to be no heading of anything.";
    static final String NAMES = "Ada M Quill, Jan van der Berg";

    private InventedText() {}

    /** The paper of a text with that head, and that below the heading of its abstract. */
    static Paper paper(String head, String below) {
        return ((Reading.Statement) CrawledText.read(head + "\n\nAbstract\n\n" + below)).paper();
    }

    /** The paper of a text with that head and an abstract. */
    static Paper paper(String head) {
        return paper(head, PROSE);
    }
}
