/** {@code lectern parse}: the parser at the command line. */
@NullMarked
package org.lectern.ingest.parse.command;

import org.jspecify.annotations.NullMarked;
