/**
 * What a reading app, a crawler and a stranger's consumer do with Lectern: invented pages, the calls over HTTP and the
 * events on Kafka. Demo, faults and benchmarks share it.
 */
@NullMarked
package org.lectern.system.journey;

import org.jspecify.annotations.NullMarked;
