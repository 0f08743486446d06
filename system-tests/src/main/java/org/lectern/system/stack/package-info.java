/** A whole Lectern of its own on free ports and in a temporary folder, whose parts can be killed and started again. */
@NullMarked
package org.lectern.system.stack;

import org.jspecify.annotations.NullMarked;
