/**
 * Events in and out, exactly once in effect: the {@link org.lectern.messaging.Outbox} publishes what a transaction
 * appended, the {@link org.lectern.messaging.EventBatches} apply what arrives. No word of the domain lives here.
 */
@NullMarked
package org.lectern.messaging;

import org.jspecify.annotations.NullMarked;
