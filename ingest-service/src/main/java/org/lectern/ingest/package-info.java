/** The ingest service. */
@NullMarked
package org.lectern.ingest;

import org.jspecify.annotations.NullMarked;
