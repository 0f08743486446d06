/**
 * Publishers' article pages. Each field has a table of rules in order; the first that finds something wins, and its name
 * can be asked for. A site that none of the rules fits gets a row, not a class.
 */
@NullMarked
package org.lectern.ingest.parse.html;

import org.jspecify.annotations.NullMarked;
