/**
 * What a page states of a paper, as ingest publishes it, and the identifiers by which two pages are known to speak of
 * the same paper. Plain Java.
 */
@NullMarked
package org.lectern.catalog.statement;

import org.jspecify.annotations.NullMarked;
