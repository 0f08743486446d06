package org.lectern.engagement.cme.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.cme.cycle.Search;
import org.lectern.engagement.cme.prompt.Source;

/** What is known of readers' searches and of the eligible papers opened from them. */
@ApplicationScoped
class Openings {
    private static final String LOCK = """
            insert into cme_search (search_id, reader) values (:search, :reader)
            on conflict (search_id, reader) do update set received = cme_search.received
            """;

    private static final String PERFORM = """
            update cme_search set performed = :performed, query = :query
            where search_id = :search and reader = :reader and performed is null
            """;

    private static final String OPEN = """
            insert into cme_opening (search_id, reader, paper_id, doi, pmid, title, opened, event_id, retraction)
            values (:search, :reader, :paper, :doi, :pmid, :title, :opened, :event, :retraction)
            on conflict do nothing
            """;

    private static final String SEARCH = """
            select search_id, query, performed from cme_search
            where search_id = :search and reader = :reader and performed is not null
            """;

    private static final String OPENED = """
            select paper_id, doi, pmid, title, opened, event_id, retraction from cme_opening o
            where search_id = :search and reader = :reader
            and not exists (
                select from cme_prompt p join cme_evidence e on e.prompt_id = p.id and e.paper_id = o.paper_id
                where p.search_id = :search and p.reader = :reader)
            order by opened, paper_id
            """;

    private static final String FORGET = """
            delete from cme_search
            where received < cast(:now as timestamptz)
                - make_interval(days => (select max(document_days) from cme_policy) + 30)
            """;

    @Inject
    EntityManager database;

    /** Waits until no other transaction works on the search, and keeps others waiting until this one ends. */
    void lock(ReaderSearch of) {
        run(LOCK, of).executeUpdate();
    }

    /** A locked search was performed; the first word about it stays. */
    void performed(ReaderSearch of, Instant at, @Nullable String query) {
        run(PERFORM, of)
                .setParameter("performed", at)
                .setParameter("query", query)
                .executeUpdate();
    }

    /** A paper was opened from a locked search; the first word about a paper stays. */
    void opened(ReaderSearch of, Source source) {
        run(OPEN, of)
                .setParameter("paper", source.paperId())
                .setParameter("doi", source.doi())
                .setParameter("pmid", source.pmid())
                .setParameter("title", source.title())
                .setParameter("opened", source.opened())
                .setParameter("event", source.eventId())
                .setParameter("retraction", source.retraction())
                .executeUpdate();
    }

    /** The search itself; empty while only papers opened from it are known. */
    Optional<Search> search(ReaderSearch of) {
        return results(SEARCH, of, Search.class).findFirst();
    }

    /** Eligible papers opened from the search that are no prompt's evidence yet, in the order of their opening. */
    List<Source> unusedSources(ReaderSearch of) {
        return results(OPENED, of, Source.class).toList();
    }

    /** Drops searches that no policy lets anybody document any more, a month later; prompts keep what they need. */
    void forgetOld(Instant now) {
        database.createNativeQuery(FORGET).setParameter("now", now).executeUpdate();
    }

    private Query run(String sql, ReaderSearch of) {
        return bind(database.createNativeQuery(sql), of);
    }

    private <T> Stream<T> results(String sql, ReaderSearch of, Class<T> type) {
        List<?> found = bind(database.createNativeQuery(sql, type), of).getResultList();
        return found.stream().map(type::cast);
    }

    private static Query bind(Query query, ReaderSearch of) {
        UUID search = of.search();
        return query.setParameter("search", search).setParameter("reader", of.reader());
    }
}
