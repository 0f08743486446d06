package org.lectern.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two stores held against each other.
 *
 * @param name what was compared
 * @param compared how many things
 * @param differences each in one line; empty where they agree
 */
record Check(String name, int compared, List<String> differences) {
    /** Copies the list. */
    Check {
        differences = List.copyOf(differences);
    }

    /** Whether both map the same keys to the same values. */
    static Check same(String name, Map<String, ?> expected, Map<String, ?> found) {
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            Object one = expected.get(key);
            Object other = found.get(key);
            if (one == null || !one.equals(other)) {
                differences.add("%s: expected %s, found %s".formatted(key, one, other));
            }
        }
        return new Check(name, keys.size(), differences);
    }

    /** Whether both are the same set. */
    static Check same(String name, Set<String> expected, Set<String> found) {
        Set<String> all = new TreeSet<>(expected);
        all.addAll(found);
        List<String> differences = all.stream()
                .filter(one -> expected.contains(one) != found.contains(one))
                .map(one -> one + (expected.contains(one) ? " is missing" : " is too much"))
                .toList();
        return new Check(name, all.size(), differences);
    }

    /** Whether nothing was found that should not be there, after so many looks. */
    static Check none(String name, int looked, List<String> found) {
        return new Check(name, looked, found);
    }
}
