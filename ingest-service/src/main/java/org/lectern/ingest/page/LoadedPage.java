package org.lectern.ingest.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.messaging.OutgoingEvent;

/**
 * A page of a load that is stored.
 *
 * @param rejection why it gives no paper; null where it gives one
 * @param event what is to be published of it; null where that has been done before
 */
public record LoadedPage(
        UUID id,
        Outcome outcome,
        @Nullable Rejection rejection,
        @Nullable OutgoingEvent event) {

    /** What became of a page. */
    public enum Outcome {
        /** It is new and states a paper. */
        PARSED,
        /** It states no paper, whether it is new or not. */
        REJECTED,
        /** The same bytes were there before. */
        UNCHANGED
    }

    /**
     * Why a page gives no paper.
     *
     * @param reason such as {@code MALFORMED}
     * @param detail one sentence: what is wrong
     * @param place where in the page, such as {@code line 3}
     * @param advice one sentence: what the sender can do
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rejection(String reason, String detail, String place, String advice) {}
}
