package org.lectern.engagement.cme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lectern.engagement.cme.cycle.Action;
import org.lectern.engagement.cme.cycle.Documentation;
import org.lectern.engagement.cme.cycle.Lifecycle;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.cycle.PromptState;
import org.lectern.engagement.cme.cycle.Verdict.Accepted;
import org.lectern.engagement.cme.cycle.Verdict.CapReached;
import org.lectern.engagement.cme.cycle.Verdict.Illegal;
import org.lectern.engagement.cme.prompt.PromptChanges;
import org.lectern.engagement.cme.prompt.Prompts;
import org.lectern.engagement.cme.prompt.Source;
import org.lectern.engagement.cme.prompt.Sources;
import org.lectern.engagement.paper.Survivors;
import org.lectern.http.InvalidRequest;

/** What a reader does with a prompt before claiming: put it away, take it back, document the cycle. */
@ApplicationScoped
class Deciding {
    @Inject
    Prompts prompts;

    @Inject
    PromptChanges changes;

    @Inject
    Sources sources;

    @Inject
    Cycles cycles;

    @Inject
    Survivors survivors;

    @Inject
    Clock clock;

    /** Tells that the prompt's state does not allow an action. */
    static final class IllegalTransition extends RuntimeException {
        final String action;
        final PromptState state;

        IllegalTransition(Action action, PromptState state) {
            super("A prompt that is " + state + " does not allow to " + action.word());
            this.action = action.word();
            this.state = state;
        }
    }

    @Transactional
    void dismiss(String reader, UUID id) {
        changes.record(decide(prompts.lock(reader, id), new Action.Dismiss()));
    }

    @Transactional
    void reopen(String reader, UUID id) {
        changes.record(decide(prompts.lock(reader, id), new Action.Reopen()));
    }

    /** Saves a draft, or earns the credit where the documentation is complete. */
    @Transactional
    void document(String reader, UUID id, Documentation written) {
        Prompt prompt = prompts.lock(reader, id);
        List<UUID> opened = sources.of(id).stream().map(Source::paperId).toList();
        Documentation documentation = asOpened(written, opened);
        Accepted accepted = decide(prompt, new Action.Document(documentation));
        refuseUnopened(documentation, opened);
        changes.record(accepted);
        if (prompt.earned() == null && accepted.prompt().earned() != null) {
            cycles.take(accepted.prompt(), accepted.prompt().earned());
        }
    }

    /** Papers may have merged since they were opened: a source under any id of such a paper is the paper that was opened. */
    private Documentation asOpened(Documentation written, List<UUID> opened) {
        Map<UUID, UUID> survivor = survivors.of(
                Stream.concat(opened.stream(), written.sources().stream()).toList());
        return written.withSources(source -> opened.contains(source)
                ? source
                : opened.stream()
                        .filter(paper -> Objects.equals(survivor.get(paper), survivor.get(source)))
                        .findFirst()
                        .orElse(source));
    }

    private Accepted decide(Prompt prompt, Action action) {
        return switch (Lifecycle.decide(prompt, action, clock.instant())) {
            case Accepted accepted -> accepted;
            case Illegal illegal -> throw new IllegalTransition(action, illegal.state());
            case CapReached capReached -> throw new IllegalStateException("only a claim can reach the cap");
        };
    }

    /** Only a paper that was opened from the search is known to be consulted and eligible. */
    private static void refuseUnopened(Documentation documentation, List<UUID> opened) {
        Set<UUID> unopened = documentation.sourcesOutside(opened);
        if (!unopened.isEmpty()) {
            throw new InvalidRequest(
                    "sources",
                    unopened.toString(),
                    "ids of papers in the prompt's evidence: those opened from its search");
        }
    }
}
