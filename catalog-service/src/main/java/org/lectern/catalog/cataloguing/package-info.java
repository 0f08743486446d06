/**
 * From what pages state to papers: pages that share an identifier are one paper, a paper is the fold of what its pages
 * state, and neither depends on the order in which they arrived. Read {@link org.lectern.catalog.cataloguing.Cataloguing}
 * first, then {@link org.lectern.catalog.cataloguing.Grouping} (which pages are one paper) and
 * {@link org.lectern.catalog.cataloguing.Fold} (what they say together).
 */
@NullMarked
package org.lectern.catalog.cataloguing;

import org.jspecify.annotations.NullMarked;
