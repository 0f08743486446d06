package org.lectern.engagement.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;

/** The papers that the catalog has spoken of. */
@ApplicationScoped
class KnownPapers {
    /** A merge or a withdrawal says no title: the one that was known stays. */
    private static final String UPDATE = """
            with updated as (
                insert into known_paper as known (id, version, title, published, merged_into, withdrawn)
                select * from unnest(:ids, :versions, :titles, :dates, :mergedInto, :withdrawn)
                on conflict (id) do update set
                    version = excluded.version,
                    title = coalesce(excluded.title, known.title),
                    published = coalesce(excluded.published, known.published),
                    merged_into = excluded.merged_into,
                    withdrawn = excluded.withdrawn
                where known.version < excluded.version
                returning new.id, old.merged_into as before, new.merged_into as now
            )
            select id from updated where before is not null or now is not null
            """;

    @Inject
    Session session;

    /**
     * Remembers what is news; what is not above the known version is old. Returns the papers whose news may change who
     * stands for whom: those that are merged now, or were.
     */
    List<UUID> update(Collection<PaperNews> news) {
        return session.createNativeQuery(UPDATE, Tuple.class)
                .setParameter("ids", column(news, PaperNews::id, UUID[]::new))
                .setParameter("versions", column(news, PaperNews::version, Long[]::new))
                .setParameter("titles", column(news, PaperNews::title, String[]::new))
                .setParameter("dates", column(news, PaperNews::date, String[]::new))
                .setParameter("mergedInto", column(news, PaperNews::mergedInto, UUID[]::new))
                .setParameter("withdrawn", column(news, PaperNews::withdrawn, Boolean[]::new))
                .getResultStream()
                .map(row -> row.get("id", UUID.class))
                .toList();
    }

    private static <T> T[] column(Collection<PaperNews> news, Function<PaperNews, T> field, IntFunction<T[]> array) {
        return news.stream().map(field).toArray(array);
    }
}
