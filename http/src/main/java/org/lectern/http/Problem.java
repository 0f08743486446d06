package org.lectern.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details for HTTP APIs, RFC 9457: {@code application/problem+json}.
 *
 * @param type what kind of problem, a URI of docs/problems.md such as {@code https://lectern.example/problems/not-found}
 * @param title the kind in a few words, the same for each occurrence
 * @param status the HTTP status code
 * @param detail this occurrence in one sentence
 * @param errors which fields are at fault; empty where none is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(URI type, String title, int status, String detail, List<Violation> errors) {
    /** The media type of every error. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final String TYPES = "https://lectern.example/problems/";
    private static final int LONGEST_VALUE = 200;
    private static final int RETRY_SECONDS = 5;

    /**
     * A field at fault.
     *
     * @param field where, such as {@code question} or {@code Content-Type}
     * @param value what came, cut to 200 characters; null where nothing came
     * @param expected what would have been right, such as {@code "1 to 100"}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Violation(String field, @Nullable String value, String expected) {
        /** Cuts a long value, so that an answer never echoes a whole request. */
        public Violation {
            if (value != null && value.length() > LONGEST_VALUE) {
                value = value.substring(0, LONGEST_VALUE) + "…";
            }
        }
    }

    /** Copies the list. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * A problem without fields at fault.
     *
     * @param kind the last part of its type, such as {@code not-found}; the title is the kind in words
     */
    public static Problem of(int status, String kind, String detail) {
        String title = Character.toUpperCase(kind.charAt(0)) + kind.substring(1).replace('-', ' ');
        return new Problem(URI.create(TYPES + kind), title, status, detail, List.of());
    }

    /** The same problem with one more field at fault. */
    public Problem with(String field, @Nullable Object value, String expected) {
        List<Violation> more = new ArrayList<>(errors);
        more.add(new Violation(field, value == null ? null : value.toString(), expected));
        return new Problem(type, title, status, detail, more);
    }

    /** The answer to send; with {@code Retry-After} where the service is only unable for now (503). */
    public Response response() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.build();
    }
}
