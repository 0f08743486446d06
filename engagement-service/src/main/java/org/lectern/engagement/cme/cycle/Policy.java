package org.lectern.engagement.cme.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a provider's rules. A prompt keeps the version under which it was offered.
 *
 * @param version 1 and up; a version never changes
 * @param accreditedProvider who awards the credit; null where no accredited provider is configured
 * @param zone whose days and years count
 * @param quarterCredits credit of one cycle, in quarters of a credit: 2 is half a credit
 * @param documentDays how long after the search a cycle can be documented
 * @param claimDays how long after it was earned a credit can be claimed
 * @param capQuarterCredits most that a reader can claim in a calendar year, in quarters of a credit
 */
public record Policy(
        int version,
        @Nullable String accreditedProvider,
        ZoneId zone,
        int quarterCredits,
        int documentDays,
        int claimDays,
        int capQuarterCredits) {

    /** Who awards the credit; empty where no accredited provider is configured. */
    public Optional<String> provider() {
        return Optional.ofNullable(accreditedProvider);
    }

    /** The first instant at which a search can no longer be documented: the same time of day, so many days on. */
    public Instant offerEnds(Instant searched) {
        return daysLater(searched, documentDays);
    }

    /** The first instant at which an earned credit can no longer be claimed. */
    public Instant claimEnds(Instant earned) {
        return daysLater(earned, claimDays);
    }

    /** The provider's calendar day. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** True where one more cycle fits below the cap. */
    boolean allowsOneMore(int claimedQuarterCredits) {
        return claimedQuarterCredits + quarterCredits <= capQuarterCredits;
    }

    private Instant daysLater(Instant start, int days) {
        return start.atZone(zone).plusDays(days).toInstant();
    }
}
