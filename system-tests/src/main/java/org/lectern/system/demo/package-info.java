/** {@code ./lectern demo}: the journey of one article page, step by step, each with the event that it caused. */
@NullMarked
package org.lectern.system.demo;

import org.jspecify.annotations.NullMarked;
