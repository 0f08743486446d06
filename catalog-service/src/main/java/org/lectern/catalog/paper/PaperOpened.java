package org.lectern.catalog.paper;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone opened a paper. Fired synchronously, within the request that opened it, for whoever records usage.
 *
 * @param id the paper's id
 * @param contents the paper as it was shown
 * @param search the search from which it was opened, as the request says; null where it names none
 * @param reader the token's subject; null where the request carries no token
 */
public record PaperOpened(
        UUID id,
        Contents contents,
        @Nullable UUID search,
        @Nullable String reader,
        Instant at) {}
