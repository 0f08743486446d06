package org.lectern.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is longer than {@code quarkus.http.limits.max-body-size}, before a byte of it is read. */
@ApplicationScoped
class BodyLimit {
    /** After authorization (100), so that a stranger learns nothing, and before Quarkus' own bare 413 (2). */
    private static final int PRIORITY = 50;

    @Inject
    EarlyAnswers answers;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize limit;

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isAboveLimit(length)) {
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answers.send(call, tooLarge(length));
        } else {
            call.next();
        }
    }

    // The HTTP parser has made sure that the length is a number that fits.
    private boolean isAboveLimit(String length) {
        return Long.parseLong(length) > limit.asLongValue();
    }

    private Problem tooLarge(String length) {
        return Problem.of(413, "body-too-large", "The body is larger than this service reads")
                .with(HttpHeaders.CONTENT_LENGTH.toString(), length, "at most " + limit.asLongValue() + " bytes");
    }
}
