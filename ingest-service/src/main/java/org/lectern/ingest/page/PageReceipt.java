package org.lectern.ingest.page;

import java.util.UUID;

/** The answer to a submission: which page it is, and how far it has come. */
record PageReceipt(UUID id, PageStatus status) {}
