package org.lectern.catalog.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lectern.catalog.paper.PaperOpened;
import org.lectern.catalog.statement.Description;

/** Hears that a paper was opened: the request goes on once that is recorded, and fails where it cannot be. */
@ApplicationScoped
class Views {
    @Inject
    Usage usage;

    void record(@Observes PaperOpened opened) {
        Description said = opened.contents().paper();
        ViewedPaper paper = ViewedPaper.unchecked(opened.id(), said.doi(), said.pmid(), said.title(), said.types());
        usage.viewed(paper, opened.search(), opened.reader());
    }
}
