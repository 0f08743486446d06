package org.lectern.engagement.cme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The papers that a reader has claimed credit for: the sources of claimed cycles. */
@ApplicationScoped
public class ClaimedPapers {
    private static final String AMONG = """
            select paper_id from cme_claimed_paper where reader = :reader and paper_id in (:papers)
            """;

    private static final String MOVE = """
            with moved as (delete from cme_claimed_paper where paper_id = :from returning reader)
            insert into cme_claimed_paper (reader, paper_id) select reader, :into from moved order by 1
            on conflict do nothing
            """;

    @Inject
    EntityManager database;

    /** Those of the papers that the reader has claimed for. */
    public Set<UUID> among(String reader, Collection<UUID> papers) {
        if (papers.isEmpty()) {
            return Set.of();
        }
        List<?> found = database.createNativeQuery(AMONG, UUID.class)
                .setParameter("reader", reader)
                .setParameter("papers", papers)
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** Two papers turned out to be one: who claimed for the one has claimed for the other. The evidence stays as it was. */
    public void move(UUID from, UUID into) {
        database.createNativeQuery(MOVE)
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
    }
}
