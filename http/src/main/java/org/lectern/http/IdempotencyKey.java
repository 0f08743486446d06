package org.lectern.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): a client's name for one request. */
public final class IdempotencyKey {
    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKey() {}

    /**
     * The key that a request must have.
     *
     * @throws InvalidRequest where there is none, or it is not of its form
     */
    public static String required(@Nullable String key) {
        if (key == null || !FORM.matcher(key).matches()) {
            throw new InvalidRequest(HEADER, key, "a header of 1 to 255 printable ASCII characters");
        }
        return key;
    }
}
