package org.lectern.engagement.cme.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lectern.engagement.cme.cycle.Policy;

/** The policy versions. A version never changes, so each is read once. */
@ApplicationScoped
public class Policies {
    private final Map<Integer, Policy> read = new ConcurrentHashMap<>();

    /** Tells that no version is valid at an instant: {@code cme_policy} starts later than the data. */
    public static final class NoPolicy extends RuntimeException {
        NoPolicy(String wanted) {
            super("cme_policy has no version " + wanted);
        }
    }

    /** The version in force at an instant: the highest of those that are valid by then. */
    public Policy inForce(Instant at) {
        return StoredPolicy.<StoredPolicy>find("validFrom <= ?1 order by version desc", at)
                .firstResultOptional()
                .map(StoredPolicy::toPolicy)
                .orElseThrow(() -> new NoPolicy("valid at " + at));
    }

    Policy version(int version) {
        return read.computeIfAbsent(version, Policies::read);
    }

    private static Policy read(int version) {
        return StoredPolicy.<StoredPolicy>findByIdOptional(version)
                .map(StoredPolicy::toPolicy)
                .orElseThrow(() -> new NoPolicy(String.valueOf(version)));
    }
}
