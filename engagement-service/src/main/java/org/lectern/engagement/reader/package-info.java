/**
 * The reader behind a request, and everything that one reader has done with a paper, answered in one query.
 */
@NullMarked
package org.lectern.engagement.reader;

import org.jspecify.annotations.NullMarked;
