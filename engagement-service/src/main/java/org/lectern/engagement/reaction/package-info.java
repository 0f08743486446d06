/**
 * Likes and dislikes: a reader has at most one reaction per paper.
 */
@NullMarked
package org.lectern.engagement.reaction;

import org.jspecify.annotations.NullMarked;
