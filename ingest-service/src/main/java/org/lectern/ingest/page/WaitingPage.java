package org.lectern.ingest.page;

import org.lectern.ingest.parse.Page;

/** A page that waits to be read, and the trace that it came in. */
record WaitingPage(Page page, Trace trace) {}
