package org.lectern.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.system.journey.Answer;
import org.lectern.system.journey.InventedPaper;
import org.lectern.system.journey.Journey;
import org.lectern.system.journey.Waiting;

/**
 * Which paper of the catalog each invented paper became, asked by both of its identifiers and by its words.
 *
 * @param byNumber the invented paper's number to the paper's id
 * @param notFound what the catalog or its search does not find, each in one line
 */
record Catalogue(Map<Integer, String> byNumber, List<String> notFound) {
    /** For all papers together: they are indexed within a second or two of each other. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String AUDITOR = "auditor";

    /** Asks for the papers from 1 to a number. */
    static Catalogue ask(Journey journey, String series, int papers) {
        Map<Integer, String> byNumber = new TreeMap<>();
        List<String> notFound = new ArrayList<>();
        Instant deadline = Instant.now().plus(PATIENCE);
        for (int number = 1; number <= papers; number++) {
            InventedPaper paper = new InventedPaper(series, number);
            String id = journey.paper("doi:" + paper.doi()).text("id");
            byNumber.put(number, id);
            if (!id.equals(journey.paper("pmid:" + paper.pmid()).text("id"))) {
                notFound.add("%s is not %s".formatted(paper.doi(), paper.pmid()));
            }
            search(journey, paper.word(), id, deadline).ifPresent(notFound::add);
        }
        return new Catalogue(byNumber, notFound);
    }

    /** What is wrong with a word's results; empty when they are the paper alone. */
    private static Optional<String> search(Journey journey, String word, String id, Instant deadline) {
        try {
            Waiting.until(
                    "a search for " + word + " finds " + id + " alone",
                    () -> journey.search(AUDITOR, word),
                    answer -> isAlone(answer, id),
                    Duration.between(Instant.now(), deadline));
            return Optional.empty();
        } catch (Waiting.InVain failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
    }

    private static boolean isAlone(Answer found, String id) {
        return found.body().path("total").asInt() == 1
                && found.body().at("/items/0/id").asText().equals(id);
    }

    /** The id of a paper; the empty string where the catalog does not have it. */
    String id(int number) {
        return byNumber.getOrDefault(number, "");
    }

    /** Every id. */
    Set<String> ids() {
        return new TreeSet<>(byNumber.values());
    }
}
