package org.lectern.ingest.parse.paper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Receipt.Candidate;

/** Receipts for what a format's rules do not choose themselves. */
public final class Explanation {

    private static final Map<String, String> DERIVED = Map.of(
            "arxivId", "DOI of arXiv's",
            "trials", "numbers in the abstract",
            "notices", "tags of notices, or words of the title or the type",
            "date", "best of the dates");
    private static final Set<String> IDENTIFIERS = Set.of("doi", "pmid", "pmcid");

    private Explanation() {}

    /** The receipts in the event's order of fields, with one for each value that none speaks of: what is read from other values, or from the page's address. */
    public static List<Receipt> complete(List<Receipt> found, Paper paper, @Nullable String address) {
        Map<String, Receipt> byField =
                found.stream().collect(Collectors.toMap(Receipt::field, receipt -> receipt, (first, second) -> first));
        Map<String, String> values = Values.of(paper);
        Stream<Receipt> stated = values.entrySet().stream()
                .map(value -> Objects.requireNonNullElseGet(
                        byField.get(value.getKey()), () -> derived(value.getKey(), value.getValue(), address)));
        return Stream.concat(stated, found.stream().filter(receipt -> !values.containsKey(receipt.field())))
                .toList();
    }

    private static Receipt derived(String field, String value, @Nullable String address) {
        Candidate chosen = IDENTIFIERS.contains(field)
                ? new Candidate("address of the page", address, value)
                : new Candidate(DERIVED.getOrDefault(field, "all statements of the page"), null, value);
        return new Receipt(field, chosen, List.of());
    }
}
