package org.lectern.ingest.page;

import java.util.UUID;
import org.lectern.ingest.parse.Page;

/** A page that has been read before it is stored. */
record AnsweredPage(Page page, Announcement announcement) {
    UUID id() {
        return page.id();
    }
}
