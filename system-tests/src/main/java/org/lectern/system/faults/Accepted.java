package org.lectern.system.faults;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the clients were told was accepted: the truth that every store must agree with. */
final class Accepted {
    /** Page id to the number of its paper; 0 for a page that is to be rejected. */
    final Map<String, Integer> pages = new ConcurrentHashMap<>();
    /** The last reaction of a reader to a paper; the empty string where it was taken back. */
    final Map<Mark, String> reactions = new ConcurrentHashMap<>();
    /** Whether a reader has saved a paper. */
    final Map<Mark, Boolean> saves = new ConcurrentHashMap<>();
    /** Searches from which a paper was opened. */
    final Set<Opening> openings = ConcurrentHashMap.newKeySet();
    /** Prompts whose credit was claimed. */
    final Set<String> claims = ConcurrentHashMap.newKeySet();
    /** Answers that no client should have got. */
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /** A reader and the number of a paper. */
    record Mark(String reader, int paper) {}

    /** A reader and a search. */
    record Opening(String reader, String searchId) {}

    int changes() {
        return pages.size() + reactions.size() + saves.size() + openings.size() + claims.size();
    }
}
