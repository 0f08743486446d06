/**
 * The rules of one point-of-care learning cycle: which states a prompt has, what moves it, and the windows and caps of
 * the policy that it was offered under. Plain Java: nothing here knows a database, a broker or a framework.
 */
@NullMarked
package org.lectern.engagement.cme.cycle;

import org.jspecify.annotations.NullMarked;
