package org.lectern.http;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/**
 * Tells a caller without a token that one is needed. Quarkus answers such a call to a guarded path before REST sees it,
 * by the challenge of its first mechanism, whose body is empty: so this mechanism, which recognises nobody, comes first.
 */
@ApplicationScoped
class ProblemChallenge implements HttpAuthenticationMechanism {
    private static final int BEFORE_ALL_OTHERS = 10_000;

    @Inject
    EarlyAnswers answers;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager identities) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext call) {
        call.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answers.send(call, CommonProblems.UNAUTHORIZED);
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom()
                .item(new ChallengeData(CommonProblems.UNAUTHORIZED.status(), HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }
}
