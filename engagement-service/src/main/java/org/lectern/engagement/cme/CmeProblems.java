package org.lectern.engagement.cme;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lectern.engagement.cme.cycle.Policy;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.prompt.Prompts;
import org.lectern.http.Problem;

/** Every failure of a prompt's calls, each with its problem; docs/problems.md describes them. */
class CmeProblems {
    @ServerExceptionMapper
    Response unknown(Prompts.UnknownPrompt failure) {
        return problem(404, "unknown-prompt", failure)
                .with("id", failure.id(), "the id of one of the reader's own prompts")
                .response();
    }

    @ServerExceptionMapper
    Response refused(Deciding.IllegalTransition failure) {
        return illegal(failure).response();
    }

    @ServerExceptionMapper
    Response repeated(Cycles.SameCycle failure) {
        return problem(409, "same-cycle", failure)
                .with("question", failure.other, "another question, other sources, or another day")
                .response();
    }

    @ServerExceptionMapper
    Response reused(Claiming.KeyReused failure) {
        return problem(422, "idempotency-key-reused", failure)
                .with("Idempotency-Key", failure.key, "a new key for another request")
                .response();
    }

    static Problem illegal(Deciding.IllegalTransition failure) {
        return problem(409, "illegal-transition", failure)
                .with("state", failure.state, "a state that allows to " + failure.action);
    }

    static Problem capReached(Prompt prompt, int claimed) {
        Policy policy = prompt.policy();
        String detail =
                "%d quarter credits are claimed this year and %d more would pass the cap of %d; the credit stays earned"
                        .formatted(claimed, policy.quarterCredits(), policy.capQuarterCredits());
        return Problem.of(409, "cap-reached", detail)
                .with(
                        "reason",
                        PromptView.CAP_REACHED,
                        "at most %d quarter credits per calendar year (%s)"
                                .formatted(policy.capQuarterCredits(), policy.zone()));
    }

    private static Problem problem(int status, String kind, RuntimeException failure) {
        return Problem.of(status, kind, String.valueOf(failure.getMessage()));
    }
}
