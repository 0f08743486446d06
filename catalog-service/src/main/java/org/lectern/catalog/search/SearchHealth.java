package org.lectern.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** What search says of its health. */
class SearchHealth {
    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck index(FeedState state) {
        return state::readiness;
    }

    /** A service whose feed has died, as on a full disk, shows no new papers and is to be restarted. */
    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck feed(IndexFeed feed) {
        return () ->
                HealthCheckResponse.named("Search feed").status(feed.isAlive()).build();
    }
}
