package org.lectern.engagement.cme.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.cycle.Transition;
import org.lectern.engagement.cme.cycle.Verdict;
import org.lectern.messaging.Outbox;
import org.lectern.messaging.OutgoingEvent;

/** Writes down what became of a prompt and publishes one event per step, in the running transaction. */
@ApplicationScoped
public class PromptChanges {
    @Inject
    Prompts prompts;

    @Inject
    Outbox outbox;

    /** A new prompt. */
    public void offered(Prompt prompt) {
        record(new Verdict.Accepted(prompt, List.of(new Transition(null, prompt.state(), prompt.offered()))));
    }

    /** A changed prompt, whose row this transaction has locked. */
    public void record(Verdict.Accepted accepted) {
        Prompt prompt = accepted.prompt();
        prompts.save(prompt);
        outbox.append(
                accepted.transitions().stream().map(step -> event(prompt, step)).toList());
    }

    private static OutgoingEvent event(Prompt prompt, Transition step) {
        return new OutgoingEvent(
                PromptChanged.TOPIC, prompt.reader(), PromptChanged.TYPE, PromptChanged.of(prompt, step));
    }
}
