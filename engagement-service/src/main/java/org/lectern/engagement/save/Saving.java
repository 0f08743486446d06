package org.lectern.engagement.save;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lectern.engagement.paper.PaperMerged;
import org.lectern.engagement.paper.Survivors;
import org.lectern.engagement.reader.PaperState;
import org.lectern.engagement.reader.PaperStates;
import org.lectern.messaging.Outbox;

/** Putting a paper into a collection and taking it out: nothing happens where nothing changes. */
@ApplicationScoped
class Saving {
    @Inject
    Survivors survivors;

    @Inject
    Saves saves;

    @Inject
    Outbox outbox;

    @Inject
    PaperStates states;

    @Transactional
    PaperState save(String reader, UUID paper) {
        saves.add(reader, paper).map(SaveChanged::saved).ifPresent(outbox::append);
        return states.of(reader, paper);
    }

    @Transactional
    PaperState unsave(String reader, UUID paper) {
        saves.remove(reader, survivors.hold(paper)).map(SaveChanged::unsaved).ifPresent(outbox::append);
        return states.of(reader, paper);
    }

    void follow(@Observes PaperMerged merge) {
        saves.move(merge.paper(), merge.survivor());
    }
}
