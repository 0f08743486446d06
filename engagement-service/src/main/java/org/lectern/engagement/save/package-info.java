/**
 * A reader's collection of saved papers.
 */
@NullMarked
package org.lectern.engagement.save;

import org.jspecify.annotations.NullMarked;
