package org.lectern.engagement.cme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.cme.ClaimAnswers.Answer;
import org.lectern.engagement.cme.cycle.Action;
import org.lectern.engagement.cme.cycle.Lifecycle;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.cycle.Verdict.Accepted;
import org.lectern.engagement.cme.cycle.Verdict.CapReached;
import org.lectern.engagement.cme.cycle.Verdict.Illegal;
import org.lectern.engagement.cme.prompt.Credits;
import org.lectern.engagement.cme.prompt.PromptChanges;
import org.lectern.engagement.cme.prompt.Prompts;
import org.lectern.http.InvalidRequest;
import org.lectern.http.Problem;

/**
 * A reader attests and claims. The state, the cap, the ledger, the event and the answer to the key are one transaction;
 * claims of one reader from one provider in one year follow one another.
 */
@ApplicationScoped
class Claiming {
    @Inject
    ClaimAnswers answers;

    @Inject
    Prompts prompts;

    @Inject
    PromptViews views;

    @Inject
    PromptChanges changes;

    @Inject
    Credits credits;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** Tells that a key came again with another request. */
    static final class KeyReused extends RuntimeException {
        final String key;

        KeyReused(String key) {
            super("This Idempotency-Key was used for another request");
            this.key = key;
        }
    }

    /** Claims, or repeats the answer that the key was given first: a claim, or the reason why there was none. */
    @Transactional
    Answer claim(String reader, UUID id, String key, @Nullable JsonNode body) {
        if (!answers.open(reader, key, id)) {
            return repeat(answers.find(reader, key), id, key, body);
        }
        if (!isAttested(body)) {
            throw new InvalidRequest("attested", String.valueOf(body), "the body {\"attested\": true}");
        }
        Answer answer = decide(prompts.lock(reader, id));
        answers.store(reader, key, answer);
        return answer;
    }

    /** The only body that ever gets an answer to store is the attestation, so any other is another body. */
    private static Answer repeat(Answer first, UUID id, String key, @Nullable JsonNode body) {
        if (!first.prompt().equals(id) || !isAttested(body)) {
            throw new KeyReused(key);
        }
        return first;
    }

    private static boolean isAttested(@Nullable JsonNode body) {
        return body != null
                && body.size() == 1
                && body.path("attested").isBoolean()
                && body.path("attested").asBoolean();
    }

    private Answer decide(Prompt prompt) {
        Instant now = clock.instant();
        Action claim = new Action.Claim(credits.lockClaimed(prompt.reader(), prompt.policy(), now));
        return switch (Lifecycle.decide(prompt, claim, now)) {
            case Accepted accepted -> enter(accepted, now);
            case Illegal illegal ->
                refusal(prompt, CmeProblems.illegal(new Deciding.IllegalTransition(claim, illegal.state())));
            case CapReached reached -> refusal(prompt, CmeProblems.capReached(prompt, reached.claimedQuarterCredits()));
        };
    }

    private Answer enter(Accepted accepted, Instant now) {
        Prompt prompt = accepted.prompt();
        changes.record(accepted);
        credits.enter(prompt, now);
        return new Answer(prompt.id(), 200, MediaType.APPLICATION_JSON, write(views.view(prompt)));
    }

    private Answer refusal(Prompt prompt, Problem problem) {
        return new Answer(prompt.id(), problem.status(), Problem.MEDIA_TYPE.toString(), write(problem));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), failure);
        }
    }
}
