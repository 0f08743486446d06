package org.lectern.http;

import org.jspecify.annotations.Nullable;

/** Tells that a field of a request is not of its form: 400, naming the field, the value and what was expected. */
public final class InvalidRequest extends RuntimeException {
    private final String field;
    private final @Nullable String value;
    private final String expected;

    /**
     * One field at fault.
     *
     * @param field such as {@code limit}
     * @param value what came; null where nothing came
     * @param expected such as {@code a whole number from 1 to 100}
     */
    public InvalidRequest(String field, @Nullable String value, String expected) {
        super(field + " is " + value + ": expected " + expected);
        this.field = field;
        this.value = value;
        this.expected = expected;
    }

    Problem problem() {
        return Problem.of(400, "invalid-request", field + " is not as expected").with(field, value, expected);
    }
}
