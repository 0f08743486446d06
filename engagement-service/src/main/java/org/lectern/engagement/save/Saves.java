package org.lectern.engagement.save;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All readers' collections. Each statement counts what it really changed, as with reactions. */
@ApplicationScoped
class Saves {
    private static final String ADD = """
            with added as (
                insert into saved_paper (reader, paper_id, saved) values (:reader, hold_survivor(:paper), clock_timestamp())
                on conflict do nothing returning paper_id, saved
            ), counted as (
                insert into tally_delta (paper_id, saves) select paper_id, 1 from added
            )
            select paper_id, saved as at from added
            """;

    private static final String REMOVE = """
            with removed as (
                delete from saved_paper where reader = :reader and paper_id = :paper returning paper_id
            ), counted as (
                insert into tally_delta (paper_id, saves) select paper_id, -1 from removed
            )
            select paper_id, clock_timestamp() as at from removed
            """;

    /** A reader who saved both papers has the survivor since the earlier save. */
    private static final String MOVE = """
            with gone as (
                delete from saved_paper where paper_id = :paper returning reader, paper_id, saved
            ), arrived as (
                insert into saved_paper as kept (reader, paper_id, saved) select reader, :survivor, saved from gone
                on conflict (reader, paper_id) do update set saved = least(kept.saved, excluded.saved)
                returning new.paper_id, old.reader is null as added
            )
            insert into tally_delta (paper_id, saves)
            select paper_id, -count(*) from gone group by paper_id
            union all select paper_id, count(*) from arrived where added group by paper_id
            """;

    private static final String NEWEST = """
            select s.paper, p.title, p.date, s.saved, coalesce(p.withdrawn, false)
            from Save s left join KnownPaper p on p.id = s.paper
            where s.reader = :reader and (s.saved, s.paper) < (:saved, :paper)
            order by s.saved desc, s.paper desc
            """;

    @Inject
    Session session;

    /** Saves the paper or its survivor; empty where it was saved already. */
    Optional<SaveChanged> add(String reader, UUID paper) {
        return change(ADD, reader, paper);
    }

    /** Takes out a paper that is held; empty where it is not there. */
    Optional<SaveChanged> remove(String reader, UUID paper) {
        return change(REMOVE, reader, paper);
    }

    private Optional<SaveChanged> change(String statement, String reader, UUID paper) {
        return session.createNativeQuery(statement, Tuple.class)
                .setParameter("reader", reader)
                .setParameter("paper", paper)
                .getResultStream()
                .map(row -> new SaveChanged(reader, row.get("paper_id", UUID.class), row.get("at", Instant.class)))
                .findFirst();
    }

    /** Moves all saves from one paper to another. */
    void move(UUID paper, UUID survivor) {
        session.createNativeQuery(MOVE)
                .setParameter("paper", paper)
                .setParameter("survivor", survivor)
                .executeUpdate();
    }

    /** The reader's saves behind a place in the collection, newest first. */
    List<SaveView> newest(String reader, SaveCursor after, int limit) {
        return session.createQuery(NEWEST, SaveView.class)
                .setParameter("reader", reader)
                .setParameter("saved", after.saved())
                .setParameter("paper", after.paper())
                .setMaxResults(limit)
                .getResultList();
    }
}
