package org.lectern.engagement.cme;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The service's clock in tests: the system's time until a test sets it. */
@Alternative
@Priority(1)
@Singleton
public class SetClock extends Clock {
    private volatile Instant set = Instant.MIN;

    /** It is this instant from now on, and stays so. */
    public void set(Instant instant) {
        set = instant;
    }

    /** So much time passes. */
    public void pass(Duration time) {
        set = instant().plus(time);
    }

    @Override
    public Instant instant() {
        return set == Instant.MIN ? Instant.now().truncatedTo(ChronoUnit.MICROS) : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the zone is the policy's");
    }
}
