/**
 * Imports: files of many records. {@link org.lectern.ingest.importing.Receiving} stores a file while it arrives,
 * {@link org.lectern.ingest.importing.ImportWorker} takes one that waits, {@link org.lectern.ingest.importing.Importing}
 * goes through it batch by batch, each in one transaction with its progress.
 */
@NullMarked
package org.lectern.ingest.importing;

import org.jspecify.annotations.NullMarked;
