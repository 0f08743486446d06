package org.lectern.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** What messaging says of its health. */
class MessagingHealth {
    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck consumers(Waiting waiting) {
        return waiting::health;
    }

    /** A service whose relay thread has died publishes nothing more and is to be restarted. */
    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck relay(OutboxRelay relay) {
        return () -> HealthCheckResponse.named("Outbox relay")
                .status(relay.isAlive())
                .build();
    }
}
