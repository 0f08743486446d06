package org.lectern.engagement.paper;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper stands: what the catalog said last, and what engagement has made of it.
 *
 * @param mergedInto the paper that it was merged into; null while it stands for itself
 * @param survivor the paper that its rows went to; itself while it has its own
 */
record Standing(UUID paper, @Nullable UUID mergedInto, UUID survivor) {
    /**
     * The paper that a chain of merges ends at. News of two papers come in any order, so that for a while the last words
     * may go round in a circle: then the paper stays that has the rows, and of several the one with the lowest id.
     *
     * @param all where each paper of the chain stands
     */
    UUID endOfChain(Map<UUID, Standing> all) {
        Set<UUID> passed = new LinkedHashSet<>();
        Standing at = this;
        while (at.mergedInto != null && passed.add(at.paper)) {
            UUID next = at.mergedInto;
            at = all.getOrDefault(next, new Standing(next, null, next));
        }
        return at.mergedInto == null ? at.paper : at.stayingOfCircle(all);
    }

    private UUID stayingOfCircle(Map<UUID, Standing> all) {
        SortedSet<UUID> circle = new TreeSet<>();
        Standing at = this;
        while (at.mergedInto != null && circle.add(at.paper)) {
            at = all.getOrDefault(at.mergedInto, at);
        }
        return circle.stream()
                .filter(paper -> hasItsRows(all.get(paper)))
                .findFirst()
                .orElseGet(circle::first);
    }

    private static boolean hasItsRows(@Nullable Standing standing) {
        return standing != null && standing.survivor.equals(standing.paper);
    }
}
