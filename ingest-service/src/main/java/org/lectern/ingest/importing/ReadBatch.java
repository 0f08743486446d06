package org.lectern.ingest.importing;

import org.lectern.ingest.page.Loading;

/** A batch with what its records state. */
record ReadBatch(Batch batch, Loading.ReadRecords records) {}
