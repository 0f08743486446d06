package org.lectern.ingest.page;

import java.util.List;
import java.util.UUID;

/**
 * A page that was read again.
 *
 * @param status what it is by today's parser
 * @param fromParser version of the parser that had read it
 * @param parser version of the parser that reads it now
 * @param published whether the new answer was published; never for an unchanged page or a trial
 * @param differences what the two answers do not have in common; none where the page is unchanged
 */
record ReparsedPage(
        UUID id, PageStatus status, int fromParser, int parser, boolean published, List<Difference> differences) {}
