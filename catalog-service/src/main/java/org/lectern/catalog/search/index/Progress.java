package org.lectern.catalog.search.index;

import java.util.HashMap;
import java.util.Map;

/**
 * How far the index has followed its topic. It is kept with every commit of the index, so that both always agree.
 *
 * @param topic the topic's id; a topic that was made anew has another one
 * @param offsets the next offset to read, by partition; a partition that is missing has not been read
 */
public record Progress(String topic, Map<Integer, Long> offsets) {
    private static final String TOPIC = "topic";
    private static final String OFFSET = "offset.";

    /** Copies the map. */
    public Progress {
        offsets = Map.copyOf(offsets);
    }

    /** Where nothing has been read. */
    static Progress none() {
        return new Progress("", Map.of());
    }

    static Progress of(Map<String, String> commit) {
        Map<Integer, Long> offsets = new HashMap<>();
        commit.forEach((name, value) -> {
            if (name.startsWith(OFFSET)) {
                offsets.put(Integer.valueOf(name.substring(OFFSET.length())), Long.valueOf(value));
            }
        });
        return new Progress(commit.getOrDefault(TOPIC, ""), offsets);
    }

    Map<String, String> asCommit() {
        Map<String, String> commit = new HashMap<>();
        commit.put(TOPIC, topic);
        offsets.forEach((partition, offset) -> commit.put(OFFSET + partition, offset.toString()));
        return commit;
    }
}
