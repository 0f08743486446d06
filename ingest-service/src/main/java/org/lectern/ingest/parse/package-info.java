/**
 * From a page's bytes to the paper that it states: the format is told from the content, read by one of the packages
 * below, and answered as {@link org.lectern.ingest.parse.ParsedPage}. Plain Java; nothing is ever fetched.
 */
@NullMarked
package org.lectern.ingest.parse;

import org.jspecify.annotations.NullMarked;
