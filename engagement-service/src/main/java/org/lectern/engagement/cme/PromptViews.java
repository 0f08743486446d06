package org.lectern.engagement.cme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.cme.cycle.Action;
import org.lectern.engagement.cme.cycle.Lifecycle;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.cycle.PromptState;
import org.lectern.engagement.cme.cycle.Verdict.CapReached;
import org.lectern.engagement.cme.prompt.Credits;
import org.lectern.engagement.cme.prompt.Prompts;
import org.lectern.engagement.cme.prompt.Source;
import org.lectern.engagement.cme.prompt.Sources;

/** What a reader reads. */
@ApplicationScoped
class PromptViews {
    @Inject
    Prompts prompts;

    @Inject
    Sources sources;

    @Inject
    Credits credits;

    @Inject
    Clock clock;

    /** One of the reader's prompts. */
    @Transactional
    PromptView one(String reader, UUID id) {
        return view(prompts.find(reader, id));
    }

    /** A prompt as it is now, within the running transaction. */
    PromptView view(Prompt prompt) {
        return view(prompt, clock.instant(), sources.of(prompt.id()));
    }

    /** The reader's prompts, the newest first; null for all states. */
    @Transactional
    PromptPage page(String reader, @Nullable PromptState state, int limit, Prompts.Position after) {
        Instant now = clock.instant();
        List<Prompt> found = prompts.page(reader, state, now, after, limit + 1);
        List<Prompt> shown = found.subList(0, Math.min(limit, found.size()));
        Map<UUID, List<Source>> evidence =
                sources.of(shown.stream().map(Prompt::id).toList());
        List<PromptView> items = shown.stream()
                .map(prompt -> view(prompt, now, evidence.getOrDefault(prompt.id(), List.of())))
                .toList();
        return new PromptPage(items, found.size() > limit ? PromptPage.cursorAfter(shown.getLast()) : null);
    }

    private PromptView view(Prompt prompt, Instant now, List<Source> evidence) {
        return PromptView.of(prompt, now, evidence, isCapReached(prompt, now));
    }

    private boolean isCapReached(Prompt prompt, Instant now) {
        return prompt.stateAt(now) == PromptState.EARNED
                && Lifecycle.decide(
                                prompt, new Action.Claim(credits.claimed(prompt.reader(), prompt.policy(), now)), now)
                        instanceof CapReached;
    }
}
