package org.lectern.engagement.tally;

import jakarta.ws.rs.core.EntityTag;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A paper's tallies; all zero where nobody has reacted.
 *
 * @param paper whose they are: the paper that was asked for, or the one that it was merged into
 * @param likes readers who like it now
 * @param dislikes readers who dislike it now
 * @param saves readers who have it in their collection now
 */
@Schema(example = TallyView.EXAMPLE)
public record TallyView(UUID paper, long likes, long dislikes, long saves) {
    static final String EXAMPLE = """
            {"paper": "6f1d2c3b-0a4e-4b57-9c1d-2e8f7a605b14", "likes": 3, "dislikes": 0, "saves": 2}
            """;

    /** The same for the same answer. */
    EntityTag tag() {
        return new EntityTag("%s-%d-%d-%d".formatted(paper, likes, dislikes, saves));
    }
}
