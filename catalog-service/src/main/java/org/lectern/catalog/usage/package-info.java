/**
 * What readers do: searches and views, published to {@code lectern.usage.recorded}. A request that is answered has been
 * recorded; requests share transactions, so that each does not wait for a disk of its own.
 */
@NullMarked
package org.lectern.catalog.usage;

import org.jspecify.annotations.NullMarked;
