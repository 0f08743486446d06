package org.lectern.catalog.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What engagement tells of papers. */
@ApplicationScoped
public class Engagement {
    @Inject
    Tallies tallies;

    /** A paper's tallies in one of their versions. */
    public void tells(UUID paper, long version, long likes, long dislikes, long saves) {
        TallyChanged told = new TallyChanged(paper, version, likes, dislikes, saves, Instant.now());
        QuarkusTransaction.requiringNew().run(() -> tallies.update(List.of(told)));
    }
}
