package org.lectern.engagement.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The tallies of all papers: what was folded, and what still waits to be. */
@ApplicationScoped
class Tallies {
    private static final String CURRENT = """
            select paper.id as paper,
                coalesce(tally.likes, 0) + pending.likes as likes,
                coalesce(tally.dislikes, 0) + pending.dislikes as dislikes,
                coalesce(tally.saves, 0) + pending.saves as saves
            from (select coalesce((select survivor from paper_survivor where paper_id = :paper), :paper)) as paper (id)
            left join tally on tally.paper_id = paper.id
            cross join lateral (
                select coalesce(sum(likes), 0) as likes, coalesce(sum(dislikes), 0) as dislikes,
                    coalesce(sum(saves), 0) as saves
                from tally_delta where paper_id = paper.id
            ) as pending
            """;

    private static final String LEAD = "select pg_try_advisory_xact_lock(3, 0)";

    /** A change and its opposite within one fold are no change: no version, no event. */
    private static final String FOLD = """
            with taken as (
                delete from tally_delta returning paper_id, likes, dislikes, saves
            ), summed as (
                select paper_id, sum(likes) as likes, sum(dislikes) as dislikes, sum(saves) as saves
                from taken group by paper_id
            )
            insert into tally as kept (paper_id, version, likes, dislikes, saves)
            select paper_id, 1, likes, dislikes, saves from summed where likes <> 0 or dislikes <> 0 or saves <> 0
            on conflict (paper_id) do update set
                version = kept.version + 1,
                likes = kept.likes + excluded.likes,
                dislikes = kept.dislikes + excluded.dislikes,
                saves = kept.saves + excluded.saves
            returning paper_id, version, likes, dislikes, saves, clock_timestamp() as at
            """;

    @Inject
    Session session;

    /** The paper's tallies, or those of the paper that it was merged into, with everything that has been committed. */
    TallyView of(UUID paper) {
        Tuple row = session.createNativeQuery(CURRENT, Tuple.class)
                .setParameter("paper", paper)
                .getSingleResult();
        return new TallyView(
                row.get("paper", UUID.class), number(row, "likes"), number(row, "dislikes"), number(row, "saves"));
    }

    /** Whether this transaction is the only one that folds, until it ends. */
    boolean lead() {
        return session.createNativeQuery(LEAD, Tuple.class).getSingleResult().get(0, Boolean.class);
    }

    /** Adds all waiting changes to their tallies and returns those that changed. */
    List<TalliesChanged> fold() {
        return session.createNativeQuery(FOLD, Tuple.class)
                .getResultStream()
                .map(Tallies::changed)
                .toList();
    }

    private static TalliesChanged changed(Tuple row) {
        return new TalliesChanged(
                row.get("paper_id", UUID.class),
                number(row, "version"),
                number(row, "likes"),
                number(row, "dislikes"),
                number(row, "saves"),
                row.get("at", Instant.class));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
