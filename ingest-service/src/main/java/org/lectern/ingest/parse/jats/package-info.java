/**
 * The Journal Article Tag Suite (NISO Z39.96, 1.0 to 1.3) and NLM's tag sets before it: archiving, publishing and
 * authoring, alone or in an envelope. Only an article's front is read.
 */
@NullMarked
package org.lectern.ingest.parse.jats;

import org.jspecify.annotations.NullMarked;
