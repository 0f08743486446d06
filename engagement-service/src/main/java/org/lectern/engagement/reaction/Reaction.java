package org.lectern.engagement.reaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.http.InvalidRequest;

/** What a reader thinks of a paper, in one word. */
enum Reaction {
    @JsonProperty("like")
    LIKE,
    @JsonProperty("dislike")
    DISLIKE;

    /**
     * Reads the word of a request.
     *
     * @throws InvalidRequest where it is neither
     */
    static Reaction of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(reaction -> reaction.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("reaction", word, "like or dislike"));
    }

    /** As it is written in requests, events and the database: {@code like} or {@code dislike}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
