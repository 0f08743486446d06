package org.lectern.ingest.quota;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** What is left of each client's quota, on this instance. */
@ApplicationScoped
class Quotas {
    /** A client that has not called for a window has its whole quota again, so it can be forgotten. */
    private static final long MOST_CLIENTS = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    @Inject
    Quotas(QuotaSettings settings) {
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(settings.window())
                .maximumSize(MOST_CLIENTS)
                .build(client -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.submissions())
                                .refillGreedy(settings.submissions(), settings.window()))
                        .build());
    }

    /**
     * What a client may still ask for.
     *
     * @param granted whether this call is within the quota
     * @param left calls that are left
     * @param pause until the next call is granted; zero where one is left
     * @param renewal until the whole quota is there again
     */
    record Allowance(boolean granted, long left, Duration pause, Duration renewal) {}

    /** Takes one call from the client's quota, if there is one. */
    Allowance take(String client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }
}
