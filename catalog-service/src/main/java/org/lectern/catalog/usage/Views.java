package org.lectern.catalog.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lectern.catalog.paper.PaperOpened;

/** Hears that a paper was opened: the request goes on once that is recorded, and fails where it cannot be. */
@ApplicationScoped
class Views {
    @Inject
    Usage usage;

    void record(@Observes PaperOpened opened) {
        ViewedPaper paper = ViewedPaper.unchecked(
                opened.id(),
                opened.contents().doi(),
                opened.contents().pmid(),
                opened.contents().title(),
                opened.contents().types());
        usage.viewed(paper, opened.search(), opened.reader());
    }
}
