/**
 * The search index, Apache Lucene in a folder of this instance's own: papers in, hits out. It knows neither Kafka nor HTTP.
 */
@NullMarked
package org.lectern.catalog.search.index;

import org.jspecify.annotations.NullMarked;
