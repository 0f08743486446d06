package org.lectern.catalog.cataloguing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Scheme;

/** What all pages state, and the identifiers by which they are found and locked. */
@ApplicationScoped
class Statements implements PanacheRepositoryBase<Statement, UUID> {
    /** A fingerprint of more papers joins nothing: there are three schemes, so two of four papers contradict each other. */
    static final int MOST_CARRIERS = 8;

    private static final String OF_PAGES = """
            select * from paper_statement where page = any (:pages) order by page for update
            """;

    private static final String OF_PAPERS = """
            select * from paper_statement where paper = any (:papers)
            """;

    private static final String CLAIM = """
            insert into paper_identifier (scheme, value, paper)
            select scheme, value, paper from unnest(:schemes, :values, :papers) as claimed (scheme, value, paper)
            order by scheme, value
            on conflict do nothing
            returning scheme, value
            """;

    private static final String LOCK = """
            select i.scheme, i.value, i.paper, i.deleted
            from unnest(:schemes, :values) as wanted (scheme, value)
            join paper_identifier i on i.scheme = wanted.scheme and i.value = wanted.value
            order by i.scheme, i.value
            for update of i
            """;

    private static final String CARRIERS = """
            select wanted.fingerprint, carrier.paper
            from unnest(:fingerprints) as wanted (fingerprint)
            cross join lateral (
                select distinct s.paper from paper_statement s
                where s.fingerprint = wanted.fingerprint and s.paper is not null limit :limit
            ) carrier
            """;

    private static final String REASSIGN = """
            update paper_identifier i set paper = changed.paper
            from unnest(:schemes, :values, :papers) as changed (scheme, value, paper)
            where i.scheme = changed.scheme and i.value = changed.value
            """;

    private static final String DELETE = """
            update paper_identifier i set deleted = greatest(i.deleted, news.deleted)
            from unnest(:schemes, :values, :times) as news (scheme, value, deleted)
            where i.scheme = news.scheme and i.value = news.value
            """;

    /**
     * An identifier that has a row.
     *
     * @param paper who carries it; null for fingerprints and where nobody does
     * @param deleted when PubMed's record of this number was last deleted; null where that was not heard of
     */
    record Known(
            Identifier identifier,
            @Nullable UUID paper,
            @Nullable Instant deleted) {}

    private record Carrier(Identifier fingerprint, UUID paper) {}

    /** What these pages stated before, locked. */
    List<Statement> ofPages(Collection<UUID> pages) {
        return query(OF_PAGES, Statement.class)
                .setParameter("pages", pages.toArray(UUID[]::new))
                .getResultList();
    }

    /** What all pages of these papers state. */
    List<Statement> ofPapers(Collection<UUID> papers) {
        return papers.isEmpty()
                ? List.of()
                : query(OF_PAPERS, Statement.class)
                        .setParameter("papers", papers.toArray(UUID[]::new))
                        .getResultList();
    }

    /** Makes those identifiers known that are not, each of the paper given for it; returns just these. */
    Set<Identifier> claim(Map<Identifier, Optional<UUID>> owners) {
        List<Object[]> rows = bindOwners(query(CLAIM, Object[].class), owners).getResultList();
        Set<Identifier> claimed = new HashSet<>();
        rows.forEach(row -> claimed.add(identifier(row)));
        return claimed;
    }

    /** Waits until no other transaction works with these known identifiers; returns how they stand then. */
    List<Known> lock(Collection<Identifier> identifiers) {
        return identifiers.isEmpty()
                ? List.of()
                : bind(query(LOCK, Object[].class), identifiers)
                        .getResultStream()
                        .map(row -> new Known(identifier(row), (UUID) row[2], (Instant) row[3]))
                        .toList();
    }

    /** The papers that carry each fingerprint; of one that more than {@link #MOST_CARRIERS} carry only some. */
    Map<Identifier, Set<UUID>> carriers(Collection<Identifier> fingerprints) {
        Map<Identifier, Set<UUID>> carriers = new HashMap<>();
        if (!fingerprints.isEmpty()) {
            query(CARRIERS, Object[].class)
                    .setParameter(
                            "fingerprints", array(fingerprints, UUID[]::new, print -> UUID.fromString(print.value())))
                    .setParameter("limit", MOST_CARRIERS + 1)
                    .getResultStream()
                    .map(Statements::carrier)
                    .forEach(carrier -> carriers.computeIfAbsent(carrier.fingerprint, first -> new HashSet<>())
                            .add(carrier.paper));
        }
        return carriers;
    }

    /** Gives known identifiers to other papers, or to none. */
    void reassign(Map<Identifier, Optional<UUID>> owners) {
        if (!owners.isEmpty()) {
            session()
                    .createNativeMutationQuery(REASSIGN)
                    .setParameter("schemes", schemes(owners.keySet()))
                    .setParameter("values", values(owners.keySet()))
                    .setParameter("papers", papers(owners))
                    .executeUpdate();
        }
    }

    /** Remembers when PubMed's records of these known numbers were deleted. */
    void delete(Map<Identifier, Instant> deleted) {
        if (!deleted.isEmpty()) {
            session()
                    .createNativeMutationQuery(DELETE)
                    .setParameter("schemes", schemes(deleted.keySet()))
                    .setParameter("values", values(deleted.keySet()))
                    .setParameter("times", array(deleted.values(), Instant[]::new, at -> at))
                    .executeUpdate();
        }
    }

    private static Carrier carrier(Object[] row) {
        return new Carrier(new Identifier(Scheme.FINGERPRINT, row[0].toString()), (UUID) row[1]);
    }

    private static Identifier identifier(Object[] row) {
        return new Identifier(Scheme.valueOf((String) row[0]), (String) row[1]);
    }

    private static <T> NativeQuery<T> bindOwners(NativeQuery<T> query, Map<Identifier, Optional<UUID>> owners) {
        return bind(query, owners.keySet()).setParameter("papers", papers(owners));
    }

    private static <T> NativeQuery<T> bind(NativeQuery<T> query, Collection<Identifier> identifiers) {
        return query.setParameter("schemes", schemes(identifiers)).setParameter("values", values(identifiers));
    }

    private static String[] schemes(Collection<Identifier> identifiers) {
        return array(
                identifiers, String[]::new, identifier -> identifier.scheme().name());
    }

    private static String[] values(Collection<Identifier> identifiers) {
        return array(identifiers, String[]::new, Identifier::value);
    }

    private static @Nullable UUID[] papers(Map<Identifier, Optional<UUID>> owners) {
        return array(owners.values(), UUID[]::new, owner -> owner.orElse(null));
    }

    private static <F, T extends @Nullable Object> T[] array(
            Collection<F> from, IntFunction<T[]> sized, Function<F, T> each) {
        return from.stream().map(each).toArray(sized);
    }

    /** Nothing that is not written yet can change an answer, so nothing is flushed for these queries. */
    private <T> NativeQuery<T> query(String sql, Class<T> row) {
        return session().createNativeQuery(sql, row).setFlushMode(FlushModeType.COMMIT);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
