package org.lectern.engagement.reaction;

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

/** Liking, disliking and taking it back: change, count and event in one transaction, nothing where nothing changes. */
@ApplicationScoped
class Reacting {
    @Inject
    Survivors survivors;

    @Inject
    Reactions reactions;

    @Inject
    Outbox outbox;

    @Inject
    PaperStates states;

    @Transactional
    PaperState react(String reader, UUID paper, Reaction reaction) {
        reactions.set(reader, paper, reaction).map(ReactionChanged::event).ifPresent(outbox::append);
        return states.of(reader, paper);
    }

    @Transactional
    PaperState takeBack(String reader, UUID paper) {
        reactions
                .remove(reader, survivors.hold(paper))
                .map(ReactionChanged::event)
                .ifPresent(outbox::append);
        return states.of(reader, paper);
    }

    void follow(@Observes PaperMerged merge) {
        reactions.move(merge.paper(), merge.survivor());
    }
}
