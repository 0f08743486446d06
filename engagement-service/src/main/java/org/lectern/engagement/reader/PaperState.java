package org.lectern.engagement.reader;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one reader has done with one paper.
 *
 * @param paper the id that was asked for, also where that paper was merged into another since
 * @param liked never together with {@code disliked}
 * @param saved whether it is in the reader's collection
 * @param claimed whether the reader claimed CME credit for a search that led to it
 */
@Schema(example = PaperState.EXAMPLE)
public record PaperState(UUID paper, boolean liked, boolean disliked, boolean saved, boolean claimed) {
    static final String EXAMPLE = """
            {"paper": "6f1d2c3b-0a4e-4b57-9c1d-2e8f7a605b14", "liked": true, "disliked": false, "saved": true, "claimed": false}
            """;
}
