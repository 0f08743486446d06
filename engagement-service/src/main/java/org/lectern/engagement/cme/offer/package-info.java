/** From usage to offers: a signed-in reader's search and an eligible paper opened from it make a prompt. */
@NullMarked
package org.lectern.engagement.cme.offer;

import org.jspecify.annotations.NullMarked;
