package org.lectern.catalog.cataloguing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Scheme;

/**
 * Which pages are one paper; a function of what they state and of nothing else.
 *
 * <ol>
 *   <li>Pages that share a DOI, a PMID or a PMCID are one paper.
 *   <li>So are pages that state none of them and share a fingerprint.
 *   <li>Papers that share a fingerprint are one, unless two of them contradict each other: both have a DOI, or both a
 *       PMID, or both a PMCID (and not the same, or rule 1 had joined them).
 *   <li>Where fingerprints would join papers in a chain of which two contradict each other, they join none of the chain.
 * </ol>
 */
final class Grouping {
    private final Set<Identifier> crowded;

    private Grouping(Set<Identifier> crowded) {
        this.crowded = crowded;
    }

    /**
     * Groups statements, each into exactly one group.
     *
     * @param crowded fingerprints that so many papers carry that some contradict each other; they join nothing
     */
    static List<Group> of(Collection<Statement> statements, Set<Identifier> crowded) {
        return new Grouping(crowded).byFingerprints(byIdentifiers(statements));
    }

    /** Rules 1 and 2. */
    private static List<Group> byIdentifiers(Collection<Statement> statements) {
        Components<Statement> pages = new Components<>(statements);
        for (int place = 0; place < pages.size(); place++) {
            int page = place;
            keys(pages.member(page)).forEach(key -> pages.joinBy(key, page));
        }
        return pages.all().stream().map(Group::new).toList();
    }

    private static Collection<Identifier> keys(Statement statement) {
        List<Identifier> identifiers = statement.identifiers();
        return identifiers.isEmpty() ? statement.fingerprint().stream().toList() : identifiers;
    }

    /** Rules 3 and 4. */
    private List<Group> byFingerprints(List<Group> groups) {
        Components<Group> joined = new Components<>(groups);
        for (List<Integer> carriers : carriers(groups).values()) {
            if (agree(carriers.stream().map(groups::get).toList())) {
                carriers.forEach(carrier -> joined.join(carriers.getFirst(), carrier));
            }
        }
        return joined.all().stream()
                .flatMap(chain -> agree(chain) ? Stream.of(Group.of(chain)) : chain.stream())
                .toList();
    }

    /** The places of the groups that carry each fingerprint. */
    private Map<Identifier, List<Integer>> carriers(List<Group> groups) {
        Map<Identifier, List<Integer>> carriers = new HashMap<>();
        for (int place = 0; place < groups.size(); place++) {
            int group = place;
            groups.get(place)
                    .fingerprints()
                    .filter(print -> !crowded.contains(print))
                    .forEach(print -> carriers.computeIfAbsent(print, first -> new ArrayList<>())
                            .add(group));
        }
        return carriers;
    }

    /** No scheme occurs in two of the groups: they share no identifier, so two values of a scheme are a contradiction. */
    private static boolean agree(List<Group> groups) {
        Set<Scheme> seen = new HashSet<>();
        return groups.stream().allMatch(group -> group.schemes().allMatch(seen::add));
    }
}
