package org.lectern.engagement.paper;

import java.util.UUID;

/**
 * A paper was found to be another one. Fired within the transaction that learns of it; whoever keeps rows of the paper
 * observes this and moves them. Nobody can write rows of the merged paper until that transaction ends, nor after it.
 *
 * @param paper whose rows move
 * @param survivor where they go; never itself merged
 */
public record PaperMerged(UUID paper, UUID survivor) {}
