package org.lectern.catalog.cataloguing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.catalog.paper.Contents;
import org.lectern.catalog.paper.Paper;
import org.lectern.catalog.paper.Papers;

/** What the catalog's tables hold. */
@ApplicationScoped
class Library {
    @Inject
    EntityManager entities;

    @Inject
    Papers papers;

    @Inject
    Statements statements;

    @Transactional
    void empty() {
        entities.createNativeQuery("truncate paper, paper_statement, paper_identifier")
                .executeUpdate();
    }

    /** Every paper that stands, with its contents. */
    @Transactional
    Map<UUID, Contents> papers() {
        return papers.listAll().stream()
                .filter(paper -> paper.mergedInto().isEmpty() && !paper.isWithdrawn())
                .collect(Collectors.toMap(Paper::id, Paper::contents, (one, same) -> one, TreeMap::new));
    }

    /** Every paper that lost all its pages. */
    @Transactional
    Set<UUID> withdrawn() {
        return papers.listAll().stream()
                .filter(Paper::isWithdrawn)
                .map(Paper::id)
                .collect(Collectors.toSet());
    }

    /** Every paper's version, merged and withdrawn ones included. */
    @Transactional
    Map<UUID, Integer> versions() {
        return papers.listAll().stream().collect(Collectors.toMap(Paper::id, Paper::version));
    }

    /** Where every merged paper leads in the end. */
    @Transactional
    Map<UUID, UUID> redirects() {
        return papers.listAll().stream()
                .filter(paper -> paper.mergedInto().isPresent())
                .collect(Collectors.toMap(
                        Paper::id, paper -> papers.survivorOf(paper).id()));
    }

    /** Each page that counts, with its paper. */
    @Transactional
    Map<UUID, UUID> pages() {
        return statements.listAll().stream()
                .filter(statement -> statement.paper != null)
                .sorted(Comparator.comparing(statement -> statement.page))
                .collect(Collectors.toMap(statement -> statement.page, statement -> statement.paper));
    }

    /** Each identifier that a paper has, as {@code PMID:90000001}, with that paper. */
    @Transactional
    Map<String, UUID> identifiers() {
        List<?> rows = entities.createNativeQuery(
                        "select scheme || ':' || value, paper from paper_identifier where paper is not null",
                        Object[].class)
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row ->
                (UUID) row[1]));
    }
}
