package org.lectern.engagement.cme.offer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Usage that can make no offer any more is dropped: nobody's reading is kept without a purpose. */
@ApplicationScoped
class UsageForgetting {
    @Inject
    Openings openings;

    @Inject
    Clock clock;

    @Scheduled(every = "6h", delayed = "15m")
    @Transactional
    void forgetOld() {
        openings.forgetOld(clock.instant());
    }
}
