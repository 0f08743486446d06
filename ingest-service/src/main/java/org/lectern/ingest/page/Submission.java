package org.lectern.ingest.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.page.SubmissionKeys.SubmissionKey;

/** Takes pages in: the one place where both doors meet. A page is accepted when it is stored; it is read later. */
@ApplicationScoped
class Submission {
    @Inject
    Pages pages;

    @Inject
    SubmissionKeys keys;

    @Inject
    Event<PagesArrived> arrived;

    /** Says that pages wait to be read; observed once they are committed. */
    record PagesArrived(int pages) {}

    /**
     * Stores one page, unless it is there, under its client's name for the submission.
     *
     * @return whether it was new
     * @throws SubmissionKeys.KeyReused where the client has used that name for another page
     */
    @Transactional
    boolean submit(Arrival arrival, Optional<SubmissionKey> key) {
        key.ifPresent(name -> keys.claim(name, arrival.page().id()));
        return submit(List.of(arrival)) == 1;
    }

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
