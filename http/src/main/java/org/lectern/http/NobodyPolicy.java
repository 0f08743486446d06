package org.lectern.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The policy {@code nobody}, with which each table of who may call what ends. Unlike Quarkus' own {@code deny} it looks
 * at the token first: {@code deny} answers a call with a broken token twice, and logs the second answer as an error.
 */
@ApplicationScoped
class NobodyPolicy implements HttpSecurityPolicy {
    @Override
    public String name() {
        return "nobody";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext call, Uni<SecurityIdentity> caller, AuthorizationRequestContext context) {
        return caller.replaceWith(CheckResult.DENY);
    }
}
