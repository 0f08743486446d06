/** XML as both XML formats need it: one record in memory, nothing outside the document read, named characters from a table. */
@NullMarked
package org.lectern.ingest.parse.xml;

import org.jspecify.annotations.NullMarked;
