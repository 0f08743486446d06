/**
 * How many readers like, dislike and save a paper: right at once when asked, published each second.
 */
@NullMarked
package org.lectern.engagement.tally;

import org.jspecify.annotations.NullMarked;
