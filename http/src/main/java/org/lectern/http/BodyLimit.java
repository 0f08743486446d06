package org.lectern.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is longer than its path takes, before a byte of it is read: {@code lectern.http.body.usual},
 * but {@code quarkus.http.limits.max-body-size} at the long paths, and everywhere where nothing is called usual. One that
 * does not say how long it is is cut off there.
 */
@ApplicationScoped
class BodyLimit {
    /** After authorization (100), so that a stranger learns nothing, and before Quarkus' own bare 413 (2). */
    private static final int BEFORE_QUARKUS = 50;
    /** After Quarkus has noted where a body that does not tell its length is cut off (2), and before it is read. */
    private static final int AFTER_QUARKUS = 1;

    @Inject
    EarlyAnswers answers;

    @Inject
    Settings settings;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize longest;

    /** How long bodies may be. */
    @ConfigMapping(prefix = "lectern.http.body")
    interface Settings {
        /** The longest body of every path but the long ones. */
        Optional<MemorySize> usual();

        /** Where bodies may be as long as Quarkus takes them, such as {@code /imports}. */
        Optional<Set<String>> longPaths();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS);
        filters.register(this::bound, AFTER_QUARKUS);
    }

    private void check(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = limit(call);
        // The HTTP parser has made sure that the length is a number that fits.
        if (length != null && Long.parseLong(length) > limit) {
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answers.send(call, tooLarge(length, limit));
        } else {
            call.next();
        }
    }

    private void bound(RoutingContext call) {
        call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(call));
        call.next();
    }

    private long limit(RoutingContext call) {
        boolean mayBeLong = settings.longPaths()
                .map(paths -> paths.contains(call.normalizedPath()))
                .orElse(false);
        return (mayBeLong ? longest : settings.usual().orElse(longest)).asLongValue();
    }

    private static Problem tooLarge(String length, long limit) {
        return Problem.of(413, "body-too-large", "The body is larger than this service reads")
                .with(HttpHeaders.CONTENT_LENGTH.toString(), length, "at most " + limit + " bytes");
    }
}
