/**
 * The text of an article page as a crawler keeps it: a head with title, authors, citation and identifiers in the site's own
 * order and among its menus, then a heading "Abstract" and the abstract. Read by what lines look like, not by site.
 */
@NullMarked
package org.lectern.ingest.parse.crawl;

import org.jspecify.annotations.NullMarked;
