package org.lectern.engagement.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** These papers, all that were merged into them, and all that any of those lead to. */
    private static final String CONNECTED = """
            with recursive behind (id) as (
                select unnest(cast(:papers as uuid[]))
                union select known.id from known_paper known join behind on known.merged_into = behind.id
            ), chains (id) as (
                select id from behind
                union select known.merged_into from known_paper known join chains using (id)
                where known.merged_into is not null
            )
            select id as paper, known.merged_into, coalesce(settled.survivor, id) as survivor
            from chains left join known_paper known using (id) left join paper_survivor settled on settled.paper_id = id
            order by id
            """;

    private static final String OF = """
            select asked.id as paper, coalesce(survivor, asked.id) as survivor
            from unnest(cast(:papers as uuid[])) as asked (id) left join paper_survivor on paper_id = asked.id
            """;

    private static final String RELEASE = "delete from paper_survivor where paper_id = :paper";

    private static final String FOLLOW = """
            insert into paper_survivor (paper_id, survivor) values (:paper, :survivor)
            on conflict (paper_id) do update set survivor = excluded.survivor
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

    /** Which paper stands for each of these now, itself unless it was merged. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, UUID> of(Collection<UUID> papers) {
        return session.createNativeQuery(OF, Tuple.class)
                .setParameter("papers", papers.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("paper", UUID.class),
                        row -> row.get("survivor", UUID.class),
                        (one, same) -> one));
    }

    /**
     * Has the survivors of these papers, and of all that are connected with them by merges, follow what is known now.
     * Waits for other merges, whichever instance is at them, and for the writers of papers that stand no more. What
     * moved to a survivor earlier stays there when a paper stands for itself again: nobody can tell it apart any more.
     *
     * @return the papers whose rows are to move
     */
    List<PaperMerged> settle(Collection<UUID> papers) {
        session.createNativeQuery(AWAIT_MERGES, Tuple.class).getSingleResult();
        Map<UUID, Standing> all = connected(papers);
        List<PaperMerged> moves = new ArrayList<>();
        all.values().forEach(one -> settle(one, one.endOfChain(all), moves));
        return moves;
    }

    private Map<UUID, Standing> connected(Collection<UUID> papers) {
        Map<UUID, Standing> all = new LinkedHashMap<>();
        session.createNativeQuery(CONNECTED, Tuple.class)
                .setParameter("papers", papers.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new Standing(
                        row.get("paper", UUID.class),
                        row.get("merged_into", UUID.class),
                        row.get("survivor", UUID.class)))
                .forEach(one -> all.put(one.paper(), one));
        return all;
    }

    private void settle(Standing one, UUID survivor, List<PaperMerged> moves) {
        UUID paper = one.paper();
        if (survivor.equals(one.survivor())) {
            return;
        }
        if (survivor.equals(paper)) {
            session.createNativeQuery(RELEASE).setParameter("paper", paper).executeUpdate();
            return;
        }
        if (one.survivor().equals(paper)) {
            of(AWAIT_WRITERS, paper);
            moves.add(new PaperMerged(paper, survivor));
        }
        session.createNativeQuery(FOLLOW)
                .setParameter("paper", paper)
                .setParameter("survivor", survivor)
                .executeUpdate();
    }
}
