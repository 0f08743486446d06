package org.lectern.engagement.cme.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The literature search that a cycle began with.
 *
 * @param query the words searched for; null where the search had none
 * @param performed when; the window to document runs from here
 */
public record Search(UUID id, @Nullable String query, Instant performed) {}
