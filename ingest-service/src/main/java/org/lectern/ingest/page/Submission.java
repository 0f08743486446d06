package org.lectern.ingest.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes pages in: the one place where both doors meet. A page is accepted when it is stored; it is read later. */
@ApplicationScoped
class Submission {
    @Inject
    Pages pages;

    @Inject
    Event<PagesArrived> arrived;

    /** Says that pages wait to be read; observed once they are committed. */
    record PagesArrived(int pages) {}

    /**
     * Stores the pages that are new, in one transaction; the same bytes at the same address are the same page.
     *
     * @return how many were new
     */
    @Transactional
    int submit(List<Arrival> arrivals) {
        int added = pages.add(arrivals);
        if (added > 0) {
            arrived.fire(new PagesArrived(added));
        }
        return added;
    }
}
