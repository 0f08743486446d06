/** Measures the parser on pages whose answers are known: each field, compared as a librarian would compare it. */
@NullMarked
package org.lectern.ingest.parse.corpus;

import org.jspecify.annotations.NullMarked;
