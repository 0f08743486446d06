/** Files that are compressed by gzip, whole or member by member. */
@NullMarked
package org.lectern.ingest.parse.gzip;

import org.jspecify.annotations.NullMarked;
