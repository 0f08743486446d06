package org.lectern.catalog.paper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Scheme;

/** All papers of the catalog, merged and withdrawn ones included. */
@ApplicationScoped
public class Papers implements PanacheRepositoryBase<Paper, UUID> {
    private static final String IDENTIFIED = """
            select p.* from paper_identifier i join paper p on p.id = i.paper
            where i.scheme = :scheme and i.value = :value
            """;

    private static final String OWNERS = """
            select i.scheme, i.value, i.paper
            from unnest(:schemes, :values) as wanted (scheme, value)
            join paper_identifier i on i.scheme = wanted.scheme and i.value = wanted.value
            where i.paper is not null
            """;

    /** Three candidates are enough to see that a title is not unique. */
    private static final String TITLED = """
            select wanted.place, found.*
            from unnest(:keys, :years) with ordinality as wanted (title_key, year, place)
            cross join lateral (
                select p.id, coalesce(p.year = wanted.year, false) as same_year,
                       p.description ->> 'doi' as doi, p.description ->> 'pmid' as pmid
                from paper p
                where p.title_key = wanted.title_key and p.merged_into is null and p.pages > 0
                  and (p.year = wanted.year or p.year is null or wanted.year is null)
                order by same_year desc, p.id limit 3
            ) found
            """;

    /**
     * A paper that bears a title that was asked for.
     *
     * @param place of the question, from 0
     * @param sameYear false where paper or question has no year
     */
    public record Titled(
            int place,
            UUID id,
            boolean sameYear,
            @Nullable String doi,
            @Nullable String pmid) {}

    /**
     * A question for a title.
     *
     * @param key see {@link org.lectern.catalog.statement.Fingerprint#ofTitle}
     */
    public record TitleAsked(@Nullable UUID key, @Nullable Integer year) {}

    /** Tells that no paper of this name is catalogued. */
    public static final class UnknownPaper extends RuntimeException {
        private final String name;

        UnknownPaper(String name) {
            super("no paper " + name);
            this.name = name;
        }

        /** As it was asked for, in normal form: {@code doi:10.5555/ab.12}. */
        public String name() {
            return name;
        }
    }

    /** Tells that none of the paper's pages is left. */
    public static final class WithdrawnPaper extends RuntimeException {
        private final UUID id;

        WithdrawnPaper(UUID id) {
            super(id.toString());
            this.id = id;
        }

        /** The paper's id. */
        public UUID id() {
            return id;
        }
    }

    /** Those of the ids that are known. */
    public Map<UUID, Paper> byIds(Collection<UUID> ids) {
        Map<UUID, Paper> known = new HashMap<>();
        if (!ids.isEmpty()) {
            session().findMultiple(Paper.class, List.copyOf(ids)).stream()
                    .filter(Objects::nonNull)
                    .forEach(paper -> known.put(paper.id(), paper));
        }
        return known;
    }

    /**
     * The paper of that name; it may be merged.
     *
     * @throws UnknownPaper where there is none
     * @throws WithdrawnPaper where there was one
     */
    public Paper named(PaperName name) {
        Paper paper =
                switch (name) {
                    case PaperName.ById byId ->
                        findByIdOptional(byId.id())
                                .orElseThrow(() -> new UnknownPaper(byId.id().toString()));
                    case PaperName.ByIdentifier by ->
                        identifiedBy(by.identifier())
                                .or(() -> withdrawn(by.identifier()))
                                .orElseThrow(
                                        () -> new UnknownPaper(by.identifier().toString()));
                };
        if (paper.isWithdrawn()) {
            throw new WithdrawnPaper(paper.id());
        }
        return paper;
    }

    /** No identifier leads to a withdrawn paper, but the one after which it was named tells its id. */
    private Optional<Paper> withdrawn(Identifier name) {
        return findByIdOptional(name.paperId()).filter(Paper::isWithdrawn);
    }

    private Optional<Paper> identifiedBy(Identifier identifier) {
        NativeQuery<Paper> query = session().createNativeQuery(IDENTIFIED, Paper.class);
        return query.setParameter("scheme", identifier.scheme().name())
                .setParameter("value", identifier.value())
                .uniqueResultOptional();
    }

    /** Which papers carry these identifiers. */
    public Map<Identifier, UUID> owners(Collection<Identifier> identifiers) {
        NativeQuery<Object[]> query = session().createNativeQuery(OWNERS, Object[].class);
        query.setParameter(
                "schemes",
                identifiers.stream().map(each -> each.scheme().name()).toArray(String[]::new));
        query.setParameter("values", identifiers.stream().map(Identifier::value).toArray(String[]::new));
        Map<Identifier, UUID> owners = new HashMap<>();
        for (Object[] row : query.getResultList()) {
            owners.put(new Identifier(Scheme.valueOf((String) row[0]), (String) row[1]), (UUID) row[2]);
        }
        return owners;
    }

    /** Up to three papers for each title, of the year that was asked for or of an unknown one. */
    public List<Titled> titled(List<TitleAsked> titles) {
        NativeQuery<Object[]> query = session().createNativeQuery(TITLED, Object[].class);
        query.setParameter("keys", titles.stream().map(TitleAsked::key).toArray(UUID[]::new));
        query.setParameter("years", titles.stream().map(TitleAsked::year).toArray(Integer[]::new));
        return query.getResultStream()
                .map(row -> new Titled(
                        ((Number) row[0]).intValue() - 1, (UUID) row[1], (Boolean) row[2], (String) row[3], (String)
                                row[4]))
                .toList();
    }

    /** The paper that a merged one turned out to be in the end; the paper itself where it is not merged. */
    public Paper survivorOf(Paper paper) {
        Paper survivor = paper;
        while (survivor.mergedInto().isPresent()) {
            survivor = findById(survivor.mergedInto().get());
        }
        return survivor;
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
