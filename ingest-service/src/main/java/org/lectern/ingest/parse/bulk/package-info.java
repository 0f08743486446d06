/**
 * Files of many records: {@link org.lectern.ingest.parse.bulk.BulkFile} tells the format from what the file contains and
 * gives its {@link org.lectern.ingest.parse.bulk.BulkReader}, which holds one record at a time. Each record is a page of
 * its own bytes, read by the same parser as a page that was sent alone.
 */
@NullMarked
package org.lectern.ingest.parse.bulk;

import org.jspecify.annotations.NullMarked;
