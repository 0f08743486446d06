/**
 * Credit for point-of-care learning: what a reader does with prompts, and what the clock does. The rules are in
 * {@link org.lectern.engagement.cme.cycle}, offers are made in {@code offer}, everything is kept by {@code prompt}.
 */
@NullMarked
package org.lectern.engagement.cme;

import org.jspecify.annotations.NullMarked;
