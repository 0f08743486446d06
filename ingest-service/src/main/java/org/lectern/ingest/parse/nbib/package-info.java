/** Records as PubMed exports them for reference managers: MEDLINE's tagged lines, known by the ending {@code .nbib}. */
@NullMarked
package org.lectern.ingest.parse.nbib;

import org.jspecify.annotations.NullMarked;
