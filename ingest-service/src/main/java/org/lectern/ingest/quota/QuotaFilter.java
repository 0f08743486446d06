package org.lectern.ingest.quota;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.lectern.http.Problem;
import org.lectern.ingest.quota.Quotas.Allowance;

/**
 * Puts a submission off with 429 and {@code Retry-After} before its body is read, where the client's quota is used up or
 * too much waits already; every other answer says in {@code RateLimit} what is left (draft-ietf-httpapi-ratelimit-headers).
 */
@Provider
@UnderQuota
class QuotaFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ALLOWANCE = QuotaFilter.class.getName();

    @Inject
    Quotas quotas;

    /** Filters are made before settings are read. */
    @Inject
    Instance<QuotaSettings> settings;

    @Inject
    Backlog backlog;

    @Override
    public void filter(ContainerRequestContext request) {
        if (backlog.length() > settings.get().backlog()) {
            request.abortWith(tooMany(
                    Problem.of(429, "backlog", "More waits already than is taken on; what was accepted is not lost"),
                    settings.get().backlogPause()));
            return;
        }
        Allowance allowance =
                quotas.take(request.getSecurityContext().getUserPrincipal().getName());
        request.setProperty(ALLOWANCE, allowance);
        if (!allowance.granted()) {
            request.abortWith(tooMany(
                    Problem.of(
                            429,
                            "quota-exceeded",
                            "This client has submitted %d times within %d s"
                                    .formatted(
                                            settings.get().submissions(),
                                            settings.get().window().toSeconds())),
                    allowance.pause()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders()
                .putSingle(
                        "RateLimit-Policy",
                        "\"submissions\";q=%d;w=%d"
                                .formatted(
                                        settings.get().submissions(),
                                        settings.get().window().toSeconds()));
        if (request.getProperty(ALLOWANCE) instanceof Allowance allowance) {
            response.getHeaders()
                    .putSingle(
                            "RateLimit",
                            "\"submissions\";r=%d;t=%d".formatted(allowance.left(), seconds(allowance.renewal())));
        }
    }

    private static Response tooMany(Problem problem, Duration pause) {
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.RETRY_AFTER, seconds(pause))
                .build();
    }

    /** Whole seconds, rounded up, so that who waits them has waited long enough. */
    private static long seconds(Duration pause) {
        return pause.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
