package org.lectern.catalog.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes which papers were opened. */
@ApplicationScoped
class OpenedPapers {
    private final List<PaperOpened> opened = new CopyOnWriteArrayList<>();

    void note(@Observes PaperOpened paper) {
        opened.add(paper);
    }

    List<PaperOpened> of(UUID paper) {
        return opened.stream().filter(each -> each.id().equals(paper)).toList();
    }
}
