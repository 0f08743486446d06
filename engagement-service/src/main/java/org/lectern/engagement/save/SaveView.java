package org.lectern.engagement.save;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved paper.
 *
 * @param paper its id in the catalog
 * @param title null while the catalog's word about it is on its way
 * @param date when it was published, such as {@code 2024-03}; null where unknown
 * @param saved since when it is in the collection
 * @param withdrawn whether the catalog has no page of it any more, so that it cannot be opened; it may come back
 */
public record SaveView(
        UUID paper, @Nullable String title, @Nullable String date, Instant saved, boolean withdrawn) {}
