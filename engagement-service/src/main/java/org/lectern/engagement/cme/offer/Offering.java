package org.lectern.engagement.cme.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.engagement.cme.cycle.Action;
import org.lectern.engagement.cme.cycle.Lifecycle;
import org.lectern.engagement.cme.cycle.Policy;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.cycle.Search;
import org.lectern.engagement.cme.cycle.Verdict.Accepted;
import org.lectern.engagement.cme.prompt.Credits;
import org.lectern.engagement.cme.prompt.Policies;
import org.lectern.engagement.cme.prompt.PromptChanges;
import org.lectern.engagement.cme.prompt.Prompts;
import org.lectern.engagement.cme.prompt.Source;
import org.lectern.engagement.cme.prompt.Sources;

/**
 * Offers a prompt once both a search and an eligible paper opened from it are known, whichever was heard of last. The
 * times in the events decide, never the time or the order of arrival: the offer dates from the first opening, and each
 * opening before the offer's end is evidence.
 */
@ApplicationScoped
class Offering {
    @Inject
    Openings openings;

    @Inject
    Prompts prompts;

    @Inject
    Policies policies;

    @Inject
    Credits credits;

    @Inject
    Sources sources;

    @Inject
    PromptChanges changes;

    /** Makes the offer of a locked search, or adds to its evidence; does nothing where nothing is new. */
    void offer(ReaderSearch of) {
        openings.search(of).ifPresent(search -> {
            List<Prompt> known = new ArrayList<>(prompts.lockOfSearch(of.reader(), search.id()));
            openings.unusedSources(of).forEach(source -> use(source, of.reader(), search, known));
        });
    }

    private void use(Source source, String reader, Search search, List<Prompt> known) {
        known.stream()
                .filter(prompt -> !prompt.stateAt(source.opened()).isOver())
                .findFirst()
                .or(() -> newOffer(reader, search, source, known))
                .filter(prompt -> prompt.takesEvidenceOf(source.opened()))
                .ifPresent(prompt -> sources.add(prompt.id(), source));
    }

    private Optional<Prompt> newOffer(String reader, Search search, Source source, List<Prompt> known) {
        Instant opened = source.opened();
        Policy policy = policies.inForce(opened);
        Prompt offer = Prompt.offered(reader, search, policy, opened);
        boolean repeated = known.stream().anyMatch(prompt -> prompt.id().equals(offer.id()));
        boolean late = offer.stateAt(opened).isOver();
        if (repeated || late || credits.claimed(reader, policy, opened) >= policy.capQuarterCredits()) {
            return Optional.empty();
        }
        known.forEach(prompt -> end(prompt, opened));
        changes.offered(offer);
        known.add(offer);
        return Optional.of(offer);
    }

    /** Writes down that an earlier prompt is over, so that at most one is live. */
    private void end(Prompt prompt, Instant now) {
        if (Lifecycle.decide(prompt, new Action.LetTimePass(), now) instanceof Accepted ended) {
            changes.record(ended);
        }
    }
}
