package org.lectern.ingest.page;

import java.util.UUID;

/** A page that has been read before it is stored. */
record AnsweredPage(Arrival arrival, Announcement announcement) {
    /** The page's id, which the answer knows: to make it anew would hash the page again. */
    UUID id() {
        return announcement.answer().page().id();
    }
}
