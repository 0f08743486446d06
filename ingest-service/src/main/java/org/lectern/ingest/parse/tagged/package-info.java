/** Records whose lines begin with a tag, as MEDLINE's and reference managers' are: taken apart one at a time. */
@NullMarked
package org.lectern.ingest.parse.tagged;

import org.jspecify.annotations.NullMarked;
