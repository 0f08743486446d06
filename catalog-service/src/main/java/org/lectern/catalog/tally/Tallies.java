package org.lectern.catalog.tally;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;

/** The tallies of all papers, also of those that are not catalogued yet. */
@ApplicationScoped
public class Tallies implements PanacheRepositoryBase<Tally, UUID> {
    /** Events may arrive again or late: the version decides. */
    private static final String UPDATE = """
            insert into paper_tally as t (paper, version, likes, dislikes, saves, changed)
            select * from unnest(:papers, :versions, :likes, :dislikes, :saves, :changed) as told
            order by 1
            on conflict (paper) do update
            set version = excluded.version, likes = excluded.likes, dislikes = excluded.dislikes,
                saves = excluded.saves, changed = excluded.changed
            where t.version < excluded.version
            """;

    /** A paper's tally; zeros where engagement has told nothing of it. */
    public Tally of(UUID paper) {
        return findByIdOptional(paper).orElseGet(() -> Tally.none(paper));
    }

    /** Takes over what is newer than what is here; one of each paper. */
    void update(Collection<TallyChanged> told) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(UPDATE)
                .setParameter("papers", array(told, UUID[]::new, TallyChanged::paperId))
                .setParameter("versions", array(told, Long[]::new, TallyChanged::version))
                .setParameter("likes", array(told, Long[]::new, TallyChanged::likes))
                .setParameter("dislikes", array(told, Long[]::new, TallyChanged::dislikes))
                .setParameter("saves", array(told, Long[]::new, TallyChanged::saves))
                .setParameter("changed", array(told, Instant[]::new, TallyChanged::at))
                .executeUpdate();
    }

    private static <T> T[] array(
            Collection<TallyChanged> told, IntFunction<T[]> sized, Function<TallyChanged, T> column) {
        return told.stream().map(column).toArray(sized);
    }
}
