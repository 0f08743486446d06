package org.lectern.engagement.cme.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource({
        "UTC,               2026-12-31T23:59:59.999999Z, 2026-12-31",
        "UTC,               2027-01-01T00:00:00Z,        2027-01-01",
        "Pacific/Auckland,  2026-12-31T10:59:59.999999Z, 2026-12-31",
        "Pacific/Auckland,  2026-12-31T11:00:00Z,        2027-01-01",
        "America/New_York,  2027-01-01T04:59:59.999999Z, 2026-12-31",
        "America/New_York,  2027-01-01T05:00:00Z,        2027-01-01",
    })
    void daysAndYearsAreTheProviders(String zone, Instant instant, LocalDate day) {
        assertThat(PromptFixture.policy(zone).dayOf(instant)).isEqualTo(day);
    }

    /** New York moves its clocks on 8 March 2026 and back on 1 November. */
    @ParameterizedTest(name = "a week from {1} in {0} ends {2}")
    @CsvSource({
        "UTC,              2026-03-02T09:00:00Z, 2026-03-09T09:00:00Z",
        "UTC,              2028-02-25T09:00:00Z, 2028-03-03T09:00:00Z",
        "America/New_York, 2026-03-02T14:00:00Z, 2026-03-09T13:00:00Z",
        "America/New_York, 2026-10-26T13:00:00Z, 2026-11-02T14:00:00Z",
    })
    void aWeekEndsAtTheSameTimeOfTheProvidersDay(String zone, Instant searched, Instant end) {
        assertThat(PromptFixture.policy(zone).offerEnds(searched)).isEqualTo(end);
    }

    @Test
    void theClaimWindowRunsFromTheEarning() {
        assertThat(PromptFixture.POLICY.claimEnds(Instant.parse("2026-03-03T08:10:00Z")))
                .isEqualTo("2026-08-30T08:10:00Z");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "78, true", "79, false", "80, false"})
    void aCycleFitsWhereItDoesNotPassTheCap(int claimed, boolean fits) {
        assertThat(PromptFixture.POLICY.allowsOneMore(claimed)).isEqualTo(fits);
    }
}
