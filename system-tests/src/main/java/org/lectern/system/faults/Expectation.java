package org.lectern.system.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.system.faults.Accepted.Mark;

/**
 * What the stores must hold after what clients were told was done.
 *
 * @param catalogue which paper each number became
 */
record Expectation(Accepted accepted, Catalogue catalogue) {
    /** Each page to {@code PARSED} or {@code REJECTED}. */
    Map<String, String> pageStates() {
        Map<String, String> states = new TreeMap<>();
        accepted.pages.forEach((page, paper) -> states.put(page, paper == 0 ? "REJECTED" : "PARSED"));
        return states;
    }

    /** Each page that is to be rejected, or each of the others, to {@code 1 event}. */
    Map<String, String> pageEvents(boolean rejected) {
        Map<String, String> events = new TreeMap<>();
        accepted.pages.forEach((page, paper) -> {
            if (rejected == (paper == 0)) {
                events.put(page, "1 event");
            }
        });
        return events;
    }

    /** Each page of a paper to the paper's id. */
    Map<String, String> papersOfPages() {
        Map<String, String> papers = new TreeMap<>();
        accepted.pages.forEach((page, paper) -> {
            if (paper > 0) {
                papers.put(page, catalogue.id(paper));
            }
        });
        return papers;
    }

    /** Each reader and paper to {@code like} or {@code dislike}. */
    Map<String, String> reactions() {
        Map<String, String> reactions = new TreeMap<>();
        accepted.reactions.forEach((mark, reaction) -> {
            if (!reaction.isEmpty()) {
                reactions.put(row(mark), reaction);
            }
        });
        return reactions;
    }

    /** Each reader and saved paper. */
    Set<String> saves() {
        Set<String> saves = new TreeSet<>();
        accepted.saves.forEach((mark, saved) -> {
            if (saved) {
                saves.add(row(mark));
            }
        });
        return saves;
    }

    /** Each paper that somebody likes, dislikes or saves to how many do. */
    Map<String, String> tallies() {
        Map<String, int[]> counts = new HashMap<>();
        accepted.reactions.forEach((mark, reaction) -> {
            if (!reaction.isEmpty()) {
                counts.computeIfAbsent(catalogue.id(mark.paper()), id -> new int[3])[reaction.equals("like") ? 0 : 1]++;
            }
        });
        accepted.saves.forEach((mark, saved) -> {
            if (saved) {
                counts.computeIfAbsent(catalogue.id(mark.paper()), id -> new int[3])[2]++;
            }
        });
        Map<String, String> tallies = new TreeMap<>();
        counts.forEach((id, of) -> tallies.put(id, "%d likes %d dislikes %d saves".formatted(of[0], of[1], of[2])));
        return tallies;
    }

    /** Each reader and search from which a paper was opened. */
    Set<String> prompts() {
        return accepted.openings.stream()
                .map(opening -> opening.reader() + " " + opening.searchId())
                .collect(Collectors.toSet());
    }

    private String row(Mark mark) {
        return mark.reader() + " " + catalogue.id(mark.paper());
    }
}
