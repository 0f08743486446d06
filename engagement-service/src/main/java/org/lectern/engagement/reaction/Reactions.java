package org.lectern.engagement.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * All reactions. Each statement counts what it changes in the same breath, from the rows that it really changed: so a
 * repeat counts nothing, and the tallies are what a recount would find, whoever else writes at the same moment.
 */
@ApplicationScoped
class Reactions {
    private static final String COUNT = """
            insert into tally_delta (paper_id, likes, dislikes)
            select paper_id,
                sum(cast(after is not distinct from 'like' as int) - cast(before is not distinct from 'like' as int)),
                sum(cast(after is not distinct from 'dislike' as int)
                    - cast(before is not distinct from 'dislike' as int))
            from changed group by paper_id
            """;

    private static final String SET = """
            with changed as (
                insert into reaction as kept (reader, paper_id, kind, changed)
                values (:reader, hold_survivor(:paper), :kind, clock_timestamp())
                on conflict (reader, paper_id) do update set kind = excluded.kind, changed = excluded.changed
                where kept.kind is distinct from excluded.kind
                returning new.paper_id, old.kind as before, new.kind as after, new.changed as at
            ), counted as (%s)
            select paper_id, before, after, at from changed
            """.formatted(COUNT);

    private static final String REMOVE = """
            with changed as (
                delete from reaction where reader = :reader and paper_id = :paper
                returning paper_id, kind as before, cast(null as text) as after, clock_timestamp() as at
            ), counted as (%s)
            select paper_id, before, after, at from changed
            """.formatted(COUNT);

    /** A reader with a reaction to both papers keeps the later one. */
    private static final String MOVE = """
            with gone as (
                delete from reaction where paper_id = :paper returning reader, paper_id, kind, changed
            ), arrived as (
                insert into reaction as kept (reader, paper_id, kind, changed)
                select reader, :survivor, kind, changed from gone
                on conflict (reader, paper_id) do update set kind = excluded.kind, changed = excluded.changed
                where kept.changed < excluded.changed
                returning new.paper_id, old.kind as before, new.kind as after
            ), changed as (
                select paper_id, kind as before, null as after from gone
                union all select paper_id, before, after from arrived
            )
            """ + COUNT;

    @Inject
    Session session;

    /** Sets the reader's reaction to the paper or its survivor; empty where it was this one already. */
    Optional<ReactionChanged> set(String reader, UUID paper, Reaction reaction) {
        NativeQuery<Tuple> query = session.createNativeQuery(SET, Tuple.class).setParameter("kind", reaction.word());
        return change(query, reader, paper);
    }

    /** Removes the reader's reaction to a paper that is held; empty where there is none. */
    Optional<ReactionChanged> remove(String reader, UUID paper) {
        return change(session.createNativeQuery(REMOVE, Tuple.class), reader, paper);
    }

    private static Optional<ReactionChanged> change(NativeQuery<Tuple> query, String reader, UUID paper) {
        return query.setParameter("reader", reader)
                .setParameter("paper", paper)
                .getResultStream()
                .map(row -> new ReactionChanged(
                        reader,
                        row.get("paper_id", UUID.class),
                        row.get("before", String.class),
                        row.get("after", String.class),
                        row.get("at", Instant.class)))
                .findFirst();
    }

    /** Moves all reactions from one paper to another. */
    void move(UUID paper, UUID survivor) {
        session.createNativeQuery(MOVE)
                .setParameter("paper", paper)
                .setParameter("survivor", survivor)
                .executeUpdate();
    }
}
