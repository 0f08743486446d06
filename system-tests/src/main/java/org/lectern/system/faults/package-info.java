/**
 * {@code ./lectern faults}: the journey of many papers and readers while services are killed and the broker and the
 * database go away, and then every store compared with every other and with what the clients were told was accepted.
 */
@NullMarked
package org.lectern.system.faults;

import org.jspecify.annotations.NullMarked;
