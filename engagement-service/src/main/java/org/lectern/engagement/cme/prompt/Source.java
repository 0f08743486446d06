package org.lectern.engagement.cme.prompt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of a cycle: a paper that was opened from the search, as it was then.
 *
 * @param doi null where the paper has none
 * @param pmid null where the paper has none
 * @param opened when
 * @param eventId CloudEvents id of the event that told of it
 * @param retraction retraction status when it was opened, such as {@code unknown}
 */
public record Source(
        UUID paperId,
        @Nullable String doi,
        @Nullable String pmid,
        String title,
        Instant opened,
        String eventId,
        String retraction) {}
