package org.lectern.engagement.cme;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.cme.cycle.Documentation;
import org.lectern.engagement.cme.cycle.Policy;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.cycle.PromptState;
import org.lectern.engagement.cme.prompt.Source;

/**
 * A prompt as its reader sees it, now.
 *
 * @param query what was searched for; null where the search had no words
 * @param ends the first instant past the running window; null where no clock runs
 * @param missing fields of the documentation that are still blank
 * @param evidence papers opened from the search, as they were then
 * @param reason why an earned credit cannot be claimed at present, {@code CAP_REACHED}; else null
 * @param next what the reader can do now
 */
@Schema(example = PromptView.EXAMPLE)
record PromptView(
        UUID id,
        PromptState state,
        UUID searchId,
        @Nullable String query,
        Instant searched,
        Instant offered,
        @Nullable Instant ends,
        @Nullable Instant earned,
        @Nullable Instant claimed,
        Credit credit,
        Documentation documentation,
        List<String> missing,
        List<Source> evidence,
        @Nullable String reason,
        List<Step> next) {

    static final String CAP_REACHED = "CAP_REACHED";
    static final String EXAMPLE_ID = "1b671a64-40d5-591e-99b0-da01ff1f3341";
    static final String EXAMPLE = """
            {"id": "1b671a64-40d5-591e-99b0-da01ff1f3341", "state": "OFFERED",
             "searchId": "5f0c1df2-0c1c-4d1a-8a3e-2f6f0f6f5d10", "query": "lantern therapy",
             "searched": "2026-03-02T09:15:00Z", "offered": "2026-03-02T09:15:42Z", "ends": "2026-03-09T09:15:00Z",
             "earned": null, "claimed": null,
             "credit": {"quarterCredits": 2, "policyVersion": 1, "provider": null,
                        "text": "0.5 credit of point-of-care learning, recorded without an accredited provider"},
             "documentation": {"question": "", "sources": [], "application": ""},
             "missing": ["question", "sources", "application"],
             "evidence": [{"paperId": "0b7e1c9a-52d4-4f6b-a3c8-91e2d4f5a601", "doi": "10.5555/lectern.lantern.1",
                           "pmid": "90000001", "title": "Lantern therapy for shift workers' sleep: a review",
                           "opened": "2026-03-02T09:15:42Z", "eventId": "9d1c33b0-41b7-4c57-8a7e-8f2b3a5d6c10",
                           "retraction": "unknown"}],
             "reason": null,
             "next": [{"action": "document", "method": "PUT",
                       "path": "/me/cme/prompts/1b671a64-40d5-591e-99b0-da01ff1f3341/documentation"}]}""";

    /**
     * What the cycle is worth.
     *
     * @param quarterCredits in quarters of a credit: 2 is half a credit
     * @param policyVersion the rules that hold for this prompt
     * @param provider who awards it; null where no accredited provider is configured
     * @param text in words
     */
    record Credit(
            int quarterCredits, int policyVersion, @Nullable String provider, String text) {
        /** Only an accredited provider's credit may carry the accreditation's name. */
        static Credit of(Policy policy) {
            String credits = String.format(Locale.ROOT, "%.2f", policy.quarterCredits() / 4.0)
                    .replaceFirst("\\.?0+$", "");
            String text = policy.provider()
                    .map(provider -> "%s AMA PRA Category 1 Credit, awarded by %s".formatted(credits, provider))
                    .orElse("%s credit of point-of-care learning, recorded without an accredited provider"
                            .formatted(credits));
            return new Credit(policy.quarterCredits(), policy.version(), policy.accreditedProvider(), text);
        }
    }

    /**
     * A call that the prompt's state allows.
     *
     * @param action such as {@code document}
     * @param method HTTP method
     * @param path such as {@code /me/cme/prompts/{id}/documentation}
     */
    record Step(String action, String method, String path) {
        /** What can be done in a state; a claim not while the cap is reached. */
        static List<Step> from(PromptState state, boolean capReached, UUID id) {
            String prompt = "/me/cme/prompts/" + id;
            Step document = new Step("document", "PUT", prompt + "/documentation");
            return switch (state) {
                case OFFERED -> List.of(document, new Step("dismiss", "PUT", prompt + "/dismissal"));
                case DISMISSED -> List.of(new Step("reopen", "DELETE", prompt + "/dismissal"));
                case DRAFT -> List.of(document);
                case EARNED -> capReached ? List.of() : List.of(new Step("claim", "POST", prompt + "/claim"));
                case CLAIMED, EXPIRED, LAPSED -> List.of();
            };
        }
    }

    static PromptView of(Prompt prompt, Instant now, List<Source> evidence, boolean capReached) {
        PromptState state = prompt.stateAt(now);
        boolean over = state.isOver();
        return new PromptView(
                prompt.id(),
                state,
                prompt.search().id(),
                prompt.search().query(),
                prompt.search().performed(),
                prompt.offered(),
                over ? null : prompt.ends(),
                prompt.earned(),
                prompt.claimed(),
                Credit.of(prompt.policy()),
                prompt.documentation(),
                prompt.documentation().missing(),
                evidence,
                capReached ? CAP_REACHED : null,
                Step.from(state, capReached, prompt.id()));
    }
}
