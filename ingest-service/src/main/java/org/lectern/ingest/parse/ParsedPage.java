package org.lectern.ingest.parse;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.RelatedResource;

/** What became of a page: a paper, or a refusal with its reason. Either writes itself as its event's data. */
public sealed interface ParsedPage {

    /** The page that was read. */
    PageReference page();

    /**
     * The page states a paper: data of {@code org.lectern.paper.parsed.v1}.
     *
     * @param related what the page recommends beside the paper, in the page's order
     * @param cmeOffered whether the page offers CME credit for the search that led to it
     */
    @JsonPropertyOrder({"page", "paper", "related", "cmeOffered"})
    record Parsed(PageReference page, Paper paper, List<RelatedResource> related, boolean cmeOffered)
            implements ParsedPage {
        public Parsed {
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(paper, "paper");
            related = List.copyOf(related);
        }
    }

    /**
     * The page is no article that can be read: data of {@code org.lectern.page.rejected.v1}.
     *
     * @param detail one sentence: what is wrong
     * @param place where in the page, e.g. {@code line 3}, {@code <title>} or {@code byte 0}
     * @param advice one sentence: what the sender can do
     */
    @JsonPropertyOrder({"page", "reason", "detail", "place", "advice"})
    record Rejected(PageReference page, Refusal.Reason reason, String detail, String place, String advice)
            implements ParsedPage {
        public Rejected {
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(advice, "advice");
        }
    }
}
