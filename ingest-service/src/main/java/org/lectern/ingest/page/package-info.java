/**
 * From a submitted page to the event that says what it states. Two doors, {@link org.lectern.ingest.page.PageResource}
 * and {@link org.lectern.ingest.page.SubmittedPagesConsumer}, meet in {@link org.lectern.ingest.page.Submission}, which
 * stores; {@link org.lectern.ingest.page.Parsing} reads what waits and publishes.
 */
@NullMarked
package org.lectern.ingest.page;

import org.jspecify.annotations.NullMarked;
