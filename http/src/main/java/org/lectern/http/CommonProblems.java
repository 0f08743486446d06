package org.lectern.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lectern.messaging.DatabaseTrouble;
import org.lectern.messaging.FailureLog;

/** The failures that every service may meet, each with its problem; a service adds a table of its own for the rest. */
class CommonProblems {
    static final Problem UNAUTHORIZED = Problem.of(401, "unauthorized", "This call needs a valid bearer token")
            .with("Authorization", null, "Bearer, a token of the configured issuer that has not expired");

    private static final Logger LOG = Logger.getLogger(CommonProblems.class);

    @Inject
    FailureLog log;

    @ServerExceptionMapper
    Response invalid(InvalidRequest failure) {
        return failure.problem().response();
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException failure) {
        Problem problem = Problem.of(400, "invalid-request", "A field is not as expected");
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            problem = problem.with(
                    lastName(violation.getPropertyPath()), violation.getInvalidValue(), violation.getMessage());
        }
        return problem.response();
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class})
    Response mismatched(JsonMappingException failure) {
        String field = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return Problem.of(400, "invalid-request", "The body does not fit")
                .with(field.isEmpty() ? "body" : field, null, failure.getOriginalMessage())
                .response();
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException failure) {
        return Problem.of(400, "malformed-json", "The body is not JSON")
                .with("body", null, failure.getOriginalMessage())
                .response();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(SecurityException failure) {
        return Response.fromResponse(UNAUTHORIZED.response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return Problem.of(403, "forbidden", "The token's roles do not allow this call")
                .response();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        Response.StatusType type = Response.Status.fromStatusCode(status);
        if (failure.getCause() instanceof JsonMappingException cause) {
            return mismatched(cause);
        }
        if (status < 400) {
            return failure.getResponse();
        }
        String kind = type == null
                ? "refused"
                : type.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        Response answer =
                Problem.of(status, kind, String.valueOf(failure.getMessage())).response();
        Response.ResponseBuilder builder = Response.fromResponse(answer);
        failure.getResponse().getStringHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }

    /**
     * A body or an answer that broke off since the client hung up is no failure here, and nobody reads the answer. No
     * endpoint throws an IOException of its own; whether the connection is closed would be asked a moment too early.
     */
    @ServerExceptionMapper
    Response brokenOff(IOException failure) {
        LOG.debugf("a client hung up: %s", failure.getMessage());
        return Problem.of(400, "incomplete-body", "The connection ended before the body did")
                .response();
    }

    /** Whatever no other line of a table is about. */
    @ServerExceptionMapper
    Response failed(Throwable failure) {
        return DatabaseTrouble.isCauseOf(failure) ? databaseAway(failure) : unforeseen(failure);
    }

    private Response databaseAway(Throwable failure) {
        log.failed("requests", failure);
        return Problem.of(503, "database-unavailable", "The database does not answer, or is too busy; try again")
                .response();
    }

    /** What nobody foresaw is logged with its trace, and the answer carries the trace's id and nothing else. */
    private static Response unforeseen(Throwable failure) {
        String trace = Span.current().getSpanContext().getTraceId();
        LOG.errorf(failure, "unforeseen failure, trace %s", trace);
        return Problem.of(500, "internal-error", "Something went wrong here; trace " + trace)
                .response();
    }

    private static String lastName(Path path) {
        String name = path.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
