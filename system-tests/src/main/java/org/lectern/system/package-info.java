/**
 * The whole system from outside: the journey of one article page, played to a person, under faults, and against the clock.
 * Nothing here runs in production.
 */
@NullMarked
package org.lectern.system;

import org.jspecify.annotations.NullMarked;
