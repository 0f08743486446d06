/**
 * What engagement knows of papers from the catalog: titles, and which paper survived when several were found to be one.
 * Any well-formed id is accepted, since the catalog's word about it may still be on its way.
 */
@NullMarked
package org.lectern.engagement.paper;

import org.jspecify.annotations.NullMarked;
