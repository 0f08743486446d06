package org.lectern.catalog.cataloguing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Joins things, named by their place in a list, step by step and tells what hangs together (disjoint sets). */
final class Components<T> {
    private final List<T> members;
    private final int[] parents;
    private final Map<Object, Integer> carriers = new HashMap<>();

    Components(Collection<T> members) {
        this.members = List.copyOf(members);
        this.parents = IntStream.range(0, members.size()).toArray();
    }

    int size() {
        return parents.length;
    }

    T member(int place) {
        return members.get(place);
    }

    /** Joins the member with all others that carry an equal key. */
    void joinBy(Object key, int place) {
        Integer carrier = carriers.putIfAbsent(key, place);
        if (carrier != null) {
            join(carrier, place);
        }
    }

    void join(int one, int other) {
        parents[root(one)] = root(other);
    }

    /** What hangs together, each list and all lists in the order of the members. */
    Collection<List<T>> all() {
        Map<Integer, List<T>> byRoot = new LinkedHashMap<>();
        for (int place = 0; place < size(); place++) {
            byRoot.computeIfAbsent(root(place), root -> new ArrayList<>()).add(member(place));
        }
        return byRoot.values();
    }

    private int root(int place) {
        int above = place;
        while (parents[above] != above) {
            parents[above] = parents[parents[above]]; // halves the way for the next who asks
            above = parents[above];
        }
        return above;
    }
}
