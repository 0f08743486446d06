package org.lectern.catalog.cataloguing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lectern.catalog.paper.Paper;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Scheme;

/** The statements of one paper. */
record Group(List<Statement> statements) {
    static Group of(List<Group> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : new Group(
                        parts.stream().flatMap(part -> part.statements.stream()).toList());
    }

    /** Those of the pages that counted to a paper. */
    static Group of(Paper paper, List<Statement> pages) {
        return new Group(pages.stream()
                .filter(statement -> paper.id().equals(statement.paper))
                .toList());
    }

    /** The paper's id, after the first of its names: PMID, DOI, PMCID, else fingerprint, else page; of several the lowest. */
    UUID id() {
        return names().min(Comparator.naturalOrder()).orElseThrow().paperId();
    }

    /** Everything that the paper may be named after. */
    Stream<Identifier> names() {
        return statements.stream().flatMap(Statement::names);
    }

    Stream<Identifier> identifiers() {
        return statements.stream()
                .flatMap(statement -> statement.identifiers().stream())
                .distinct();
    }

    Stream<Identifier> fingerprints() {
        return statements.stream()
                .flatMap(statement -> statement.fingerprint().stream())
                .distinct();
    }

    Stream<Scheme> schemes() {
        return identifiers().map(Identifier::scheme).distinct();
    }

    /**
     * Which group carries on a paper: the one that has the identifier after which the paper was named; where no page
     * states that any more, the one that has the first of its pages.
     */
    static Map<UUID, Group> successors(Collection<Group> groups) {
        Map<UUID, Group> successors = new HashMap<>();
        for (Group group : groups) {
            group.names().forEach(name -> successors.put(name.paperId(), group));
        }
        Map<Statement, Group> byStatement = new HashMap<>();
        groups.forEach(group -> group.statements.forEach(statement -> byStatement.put(statement, group)));
        byStatement.keySet().stream()
                .sorted(Comparator.comparing(statement -> statement.page))
                .filter(statement -> statement.paper != null)
                .forEach(statement -> successors.putIfAbsent(statement.paper, byStatement.get(statement)));
        return successors;
    }
}
