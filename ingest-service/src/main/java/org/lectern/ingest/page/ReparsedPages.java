package org.lectern.ingest.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some pages that were read again.
 *
 * @param read how many were read
 * @param changed those whose answer is another one now
 * @param next where to go on, as {@code after}; null where no page is left
 */
record ReparsedPages(
        int read, List<ReparsedPage> changed, @Nullable Long next) {}
