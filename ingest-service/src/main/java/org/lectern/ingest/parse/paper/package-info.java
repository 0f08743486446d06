/**
 * What a page can state about a paper: values that guard themselves and write themselves as the JSON of the
 * {@code papers.parsed} event.
 */
@NullMarked
package org.lectern.ingest.parse.paper;

import org.jspecify.annotations.NullMarked;
