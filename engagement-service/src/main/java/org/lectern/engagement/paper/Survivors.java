package org.lectern.engagement.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Which paper stands for which. Writers of a paper's rows hold a shared lock of it, a merge an exclusive one, so that no
 * row is written for a paper after its rows have moved. The locks are advisory, of class 1 for one paper and 2 for all
 * merges: a paper needs no row to be locked.
 */
@ApplicationScoped
public class Survivors {
    private static final String HOLD = "select hold_survivor(:paper)";
    private static final String AWAIT_MERGES = "select cast(pg_advisory_xact_lock(2, 0) as text)";

    private static final String AWAIT_WRITERS = """
            select :paper where pg_advisory_xact_lock(1, hashtext(cast(:paper as text))) is not null
            """;

    private static final String RELEASE = "delete from paper_survivor where paper_id = any (:papers)";

    /** Does nothing where the other already stands behind this paper, so that no circle of merges can arise. */
    private static final String MERGE = """
            with target as (
                select id from (select coalesce((select survivor from paper_survivor where paper_id = :into), :into))
                    as found (id)
                where id <> :paper
            ), followers as (
                update paper_survivor set survivor = target.id from target where survivor = :paper
            )
            insert into paper_survivor (paper_id, survivor) select :paper, id from target
            on conflict (paper_id) do update set survivor = excluded.survivor
            returning survivor
            """;

    @Inject
    Session session;

    /**
     * The paper that stands for this one, itself unless it was merged. It stays so until the transaction ends: a merge
     * of it waits. A statement that inserts calls the function {@code hold_survivor} itself and saves a round trip; one
     * that deletes does not see rows that a merge moved while it waited, so this comes before it.
     */
    @Transactional(TxType.MANDATORY)
    public UUID hold(UUID paper) {
        return of(HOLD, paper);
    }

    private UUID of(String statement, UUID paper) {
        return session.createNativeQuery(statement, Tuple.class)
                .setParameter("paper", paper)
                .getSingleResult()
                .get(0, UUID.class);
    }

    /**
     * Waits for the paper's writers, and for other merges, whichever instance is at them. Returns where the paper's rows
     * go, or empty where it stands for itself nevertheless.
     */
    Optional<UUID> merge(UUID paper, UUID into) {
        session.createNativeQuery(AWAIT_MERGES, Tuple.class).getSingleResult();
        of(AWAIT_WRITERS, paper);
        return session.createNativeQuery(MERGE, Tuple.class)
                .setParameter("paper", paper)
                .setParameter("into", into)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .findFirst();
    }

    /** These papers stand for themselves again. What moved stays with the survivor: nobody can tell it apart any more. */
    void release(Stream<UUID> papers) {
        session.createNativeQuery(RELEASE)
                .setParameter("papers", papers.toArray(UUID[]::new))
                .executeUpdate();
    }
}
