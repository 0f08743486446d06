package org.lectern.system.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param status HTTP status code
 * @param location where the header {@code Location} leads; empty without it
 * @param body as JSON; a missing node where the body was empty
 */
public record Answer(int status, Optional<String> location, JsonNode body) {
    /** Tells that a service answered something else than the journey needs. */
    public static final class Unexpected extends RuntimeException {
        Unexpected(String call, Answer answer) {
            super("%s answered %d: %s".formatted(call, answer.status(), answer.body()));
        }
    }

    /**
     * This answer, if it is a success.
     *
     * @param call for the message, such as {@code POST /pages}
     * @throws Unexpected where it is none
     */
    public Answer expectSuccess(String call) {
        if (!isSuccess()) {
            throw new Unexpected(call, this);
        }
        return this;
    }

    /** Whether it is a success, 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether the same call may succeed later: the service, or what it needs, is away. */
    public boolean isPassing() {
        return status >= 500 || status == 429;
    }

    /** A field of the body as text; the empty string where it is missing or null. */
    public String text(String field) {
        return body.path(field).isNull() ? "" : body.path(field).asText();
    }
}
