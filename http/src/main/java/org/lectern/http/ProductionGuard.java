package org.lectern.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start in production with the local stack's issuer: its key lies on a developer's disk. */
@ApplicationScoped
class ProductionGuard {
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    Optional<String> issuer;

    /** Tells that production was given the issuer of the local stack. */
    static final class LocalIssuerInProduction extends RuntimeException {
        LocalIssuerInProduction(String issuer) {
            super("quarkus.oidc.auth-server-url is " + issuer
                    + ", the local stack's issuer: production expects the issuer of an identity provider");
        }
    }

    void refuseLocalIssuer(@Observes StartupEvent event) {
        if (ConfigUtils.isProfileActive("prod")) {
            issuer.filter(ProductionGuard::isLocal).ifPresent(local -> {
                throw new LocalIssuerInProduction(local);
            });
        }
    }

    static boolean isLocal(String issuer) {
        return issuer.replaceAll("/+$", "").endsWith("/local-issuer");
    }
}
