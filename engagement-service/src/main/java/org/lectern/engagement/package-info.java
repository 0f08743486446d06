/** The engagement service. */
@NullMarked
package org.lectern.engagement;

import org.jspecify.annotations.NullMarked;
