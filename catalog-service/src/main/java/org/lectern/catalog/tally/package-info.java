/** How many readers like, dislike and save each paper, as engagement counts and publishes it. */
@NullMarked
package org.lectern.catalog.tally;

import org.jspecify.annotations.NullMarked;
