package org.lectern.engagement.cme.offer;

import java.time.Instant;
import java.util.UUID;

/** Data of the catalog's usage events. */
public final class UsageEvents {
    private UsageEvents() {}

    /** A search; null for a reader who had not signed in. */
    public static String search(String reader, UUID search, Instant at) {
        return """
                {"searchId": "%s", "reader": %s, "session": null, "query": "lantern", "results": 12, "at": "%s"}
                """.formatted(search, quoted(reader), at);
    }

    /** A review opened from a search. */
    public static String view(String reader, UUID search, UUID paper, Instant at) {
        return view(reader, search, paper, at, "Review", "unknown");
    }

    /** A paper of any type and retraction status opened from a search. */
    public static String view(String reader, UUID search, UUID paper, Instant at, String type, String retraction) {
        return """
                {"viewId": "%s", "searchId": "%s", "reader": %s, "at": "%s",
                 "paper": {"id": "%s", "doi": "10.5555/lantern", "pmid": "90000001", "title": "Lanterns at night",
                           "types": ["Journal Article", "%s"], "retraction": "%s"}}
                """.formatted(UUID.randomUUID(), search, quoted(reader), at, paper, type, retraction);
    }

    private static String quoted(String text) {
        return text == null ? null : '"' + text + '"';
    }
}
