package org.lectern.engagement.cme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.paper.Survivors;

/** Which cycles were earned: the same question with the same sources on the same day of the provider earns once. */
@ApplicationScoped
class Cycles {
    private static final String TAKE = """
            insert into cme_cycle (reader, day, fingerprint, prompt_id) values (:reader, :day, :fingerprint, :prompt)
            on conflict do nothing
            """;

    private static final String TAKEN = """
            select prompt_id from cme_cycle where reader = :reader and day = :day and fingerprint = :fingerprint
            """;

    @Inject
    Session session;

    @Inject
    Survivors survivors;

    /** Tells that another prompt earned with the same question and sources on the same day. */
    static final class SameCycle extends RuntimeException {
        final UUID other;
        final LocalDate day;

        SameCycle(UUID other, LocalDate day) {
            super("Prompt " + other + " has earned with the same question and sources on " + day);
            this.other = other;
            this.day = day;
        }
    }

    /** Takes the cycle for the prompt; a source counts as the paper that stands for it now. */
    void take(Prompt prompt, Instant earned) {
        LocalDate day = prompt.policy().dayOf(earned);
        Map<UUID, UUID> survivor = survivors.of(prompt.documentation().sources());
        String fingerprint = prompt.documentation()
                .withSources(source -> survivor.getOrDefault(source, source))
                .fingerprint();
        int taken = session.createNativeQuery(TAKE)
                .setParameter("reader", prompt.reader())
                .setParameter("day", day)
                .setParameter("fingerprint", fingerprint)
                .setParameter("prompt", prompt.id())
                .executeUpdate();
        if (taken == 0) {
            throw new SameCycle(takenBy(prompt.reader(), day, fingerprint), day);
        }
    }

    private UUID takenBy(String reader, LocalDate day, String fingerprint) {
        return session.createNativeQuery(TAKEN, Tuple.class)
                .setParameter("reader", reader)
                .setParameter("day", day)
                .setParameter("fingerprint", fingerprint)
                .getSingleResult()
                .get(0, UUID.class);
    }
}
