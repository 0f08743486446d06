/** How this service's SQL is run. */
@NullMarked
package org.lectern.ingest.database;

import org.jspecify.annotations.NullMarked;
