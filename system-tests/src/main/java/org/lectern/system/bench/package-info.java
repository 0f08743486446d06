/** {@code ./lectern bench}: how much a stack of its own does in a second, each figure beside a floor of the same run. */
@NullMarked
package org.lectern.system.bench;

import org.jspecify.annotations.NullMarked;
