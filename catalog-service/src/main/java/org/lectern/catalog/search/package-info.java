/**
 * Search: {@code GET /papers?q=}. The index of this instance follows the topic of catalogued papers; each new set of
 * results is recorded as usage.
 */
@NullMarked
package org.lectern.catalog.search;

import org.jspecify.annotations.NullMarked;
