/**
 * The search grammar, PubMed's as readers know it: a query's text becomes an {@link
 * org.lectern.catalog.search.query.Expression}. Plain Java: nothing here knows how an expression is answered.
 */
@NullMarked
package org.lectern.catalog.search.query;

import org.jspecify.annotations.NullMarked;
