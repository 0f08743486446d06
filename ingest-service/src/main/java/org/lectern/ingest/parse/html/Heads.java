package org.lectern.ingest.parse.html;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** A page's lines by the two letters with which they begin, so that each of a dozen labels looks at few of them. */
final class Heads {

    private static final int SLOTS = 1024;
    private static final int NONE = -1;

    private final List<Line> lines;
    /** The first line of each slot, and behind each line the next one of its slot. */
    private final int[] first = new int[SLOTS];

    private final int[] next;

    Heads(List<Line> lines) {
        this.lines = lines;
        this.next = new int[lines.size()];
        Arrays.fill(first, NONE);
        for (int i = lines.size() - 1; i >= 0; i--) {
            int slot = slot(lines.get(i).initial(), lines.get(i).second());
            next[i] = first[slot];
            first[slot] = i;
        }
    }

    private static int slot(char initial, char second) {
        return (initial * 31 + second) % SLOTS;
    }

    /** Where the lines stand that may begin with the label, in the page's order. */
    IntStream like(Label label) {
        BitSet found = new BitSet(lines.size());
        String starts = label.starts();
        for (int i = 0; i + 1 < starts.length(); i += 3) {
            int slot = slot(starts.charAt(i), starts.charAt(i + 1));
            for (int at = first[slot]; at != NONE; at = next[at]) {
                found.set(at);
            }
        }
        return found.stream();
    }
}
