package org.lectern.engagement.cme.prompt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.cycle.PromptState;
import org.lectern.engagement.cme.cycle.Transition;

/** Data of {@code org.lectern.cme.prompt.changed.v1}; its schema in contract/ describes the fields. */
record PromptChanged(
        UUID promptId,
        String reader,
        UUID searchId,
        int policyVersion,
        @Nullable PromptState from,
        PromptState to,
        @Nullable Integer quarterCredits,
        @Nullable String reason,
        Instant at) {

    static final String TYPE = "org.lectern.cme.prompt.changed.v1";
    static final String TOPIC = "lectern.cme.recorded";

    static PromptChanged of(Prompt prompt, Transition step) {
        boolean credited = step.to() == PromptState.EARNED || step.to() == PromptState.CLAIMED;
        return new PromptChanged(
                prompt.id(),
                prompt.reader(),
                prompt.search().id(),
                prompt.policy().version(),
                step.from(),
                step.to(),
                credited ? prompt.policy().quarterCredits() : null,
                null,
                step.at());
    }
}
