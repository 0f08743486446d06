/** What keeps callers from asking for more than the service can do: a quota per client, and a bound on what waits. */
@NullMarked
package org.lectern.ingest.quota;

import org.jspecify.annotations.NullMarked;
