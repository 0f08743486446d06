/** Records of the National Library of Medicine: {@code PubmedArticle} in XML, read without a DTD and without entities. */
@NullMarked
package org.lectern.ingest.parse.pubmed;

import org.jspecify.annotations.NullMarked;
