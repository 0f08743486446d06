package org.lectern.catalog.paper;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone opened a paper. Fired synchronously, within the request that opened it, for whoever records usage.
 *
 * @param id the paper's id
 * @param contents the paper as it was shown
 * @param search the search from which it was opened, as the request says
 * @param reader the token's subject; empty where the request carries no token
 */
public record PaperOpened(UUID id, Contents contents, Optional<UUID> search, Optional<String> reader, Instant at) {}
