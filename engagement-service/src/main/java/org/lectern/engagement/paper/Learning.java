package org.lectern.engagement.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lectern.messaging.ReceivedEvent;

/** Takes in what the catalog says: remembers titles, and has everything of a merged paper follow it to its survivor. */
@ApplicationScoped
class Learning {
    @Inject
    KnownPapers known;

    @Inject
    Survivors survivors;

    @Inject
    Event<PaperMerged> merged;

    @Transactional(TxType.MANDATORY)
    void learn(List<ReceivedEvent> events) {
        List<UUID> turned = known.update(lastOfEach(events));
        if (!turned.isEmpty()) {
            survivors.settle(turned).forEach(merged::fire);
        }
    }

    /** Ordered by id: two instances that learn of the same papers then wait for each other rather than deadlock. */
    private static Collection<PaperNews> lastOfEach(List<ReceivedEvent> events) {
        Map<UUID, PaperNews> last = new TreeMap<>();
        events.stream().map(PaperNews::of).forEach(news -> last.merge(news.id(), news, PaperNews::orLater));
        return last.values();
    }
}
