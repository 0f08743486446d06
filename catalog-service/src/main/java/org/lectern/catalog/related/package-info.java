/** What the pages of a paper recommend beside it, each with a link where the catalog has it. */
@NullMarked
package org.lectern.catalog.related;

import org.jspecify.annotations.NullMarked;
