/** Lines of plain text, and those that look the same on every site: names of authors, abstracts. */
@NullMarked
package org.lectern.ingest.parse.text;

import org.jspecify.annotations.NullMarked;
