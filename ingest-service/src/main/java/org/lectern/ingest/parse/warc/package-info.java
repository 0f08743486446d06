/** Web archives (WARC, ISO 28500): the pages among their records, with transfer and content encodings taken off. */
@NullMarked
package org.lectern.ingest.parse.warc;

import org.jspecify.annotations.NullMarked;
