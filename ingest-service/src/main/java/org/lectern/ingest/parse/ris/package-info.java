/** Records of reference managers in RIS: tagged lines from {@code TY} to {@code ER}. */
@NullMarked
package org.lectern.ingest.parse.ris;

import org.jspecify.annotations.NullMarked;
