/** Works as Crossref's REST API writes them in JSON, alone, in its envelopes and lists, or one a line. */
@NullMarked
package org.lectern.ingest.parse.crossref;

import org.jspecify.annotations.NullMarked;
