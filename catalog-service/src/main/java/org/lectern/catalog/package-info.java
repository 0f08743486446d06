/** The catalog service. */
@NullMarked
package org.lectern.catalog;

import org.jspecify.annotations.NullMarked;
