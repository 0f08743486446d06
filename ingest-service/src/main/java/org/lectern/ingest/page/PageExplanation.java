package org.lectern.ingest.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.PageParser;
import org.lectern.ingest.parse.paper.Receipt;

/**
 * Why each value of a page's paper is what it is.
 *
 * @param parser version of the parser that explains
 * @param note where another version gave the answer, which this one may give otherwise
 * @param receipts one for each field; none where the page states no paper
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageExplanation(int parser, @Nullable String note, List<Receipt> receipts) {

    /** The receipts beside an answer, which is null for a page that waits. */
    static PageExplanation of(List<Receipt> receipts, @Nullable JsonNode answer) {
        int answered =
                answer == null ? PageParser.VERSION : answer.at("/page/parser").asInt(PageParser.VERSION);
        String note = answered == PageParser.VERSION
                ? null
                : "The answer is of parser version %d; explained is what version %d reads."
                        .formatted(answered, PageParser.VERSION);
        return new PageExplanation(PageParser.VERSION, note, receipts);
    }
}
