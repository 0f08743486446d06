package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a field of a paper has its value.
 *
 * @param field e.g. {@code doi} or {@code dates.online}, see {@link Values}
 * @param chosen what the field has
 * @param others what other rules or places offered, in the order in which they would have been taken; at most 20
 */
@JsonPropertyOrder({"field", "chosen", "others"})
public record Receipt(String field, Candidate chosen, List<Candidate> others) {

    private static final int MOST = 20;

    public Receipt {
        others = others.stream().limit(MOST).toList();
    }

    /**
     * One value that was found.
     *
     * @param rule which rule found it, e.g. {@code citation_doi}
     * @param place where in the page, e.g. {@code line 12, html > head > meta[name=citation_doi]}; null where the rule puts the
     *     value together from several places, or it stands nowhere as such
     * @param value in a short form, cut to 200 characters
     */
    @JsonPropertyOrder({"rule", "place", "value"})
    public record Candidate(String rule, @Nullable String place, String value) {
        private static final int LONGEST = 200;

        public Candidate {
            value = cut(value);
            place = place == null ? null : cut(place);
        }

        private static String cut(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "\u2026" : text;
        }
    }
}
