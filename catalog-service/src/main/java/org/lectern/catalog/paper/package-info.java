/** The papers of the catalog as readers ask for them, by id or identifier. */
@NullMarked
package org.lectern.catalog.paper;

import org.jspecify.annotations.NullMarked;
