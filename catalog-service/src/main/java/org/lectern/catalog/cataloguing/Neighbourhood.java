package org.lectern.catalog.cataloguing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Scheme;

/**
 * Arriving news and all that they may change: every page that hangs together with theirs by identifiers or fingerprints,
 * however far. All identifiers among them are locked, which keeps other transactions away from the same papers.
 */
final class Neighbourhood {
    private final Statements statements;
    private final Map<UUID, Statement> byPage = new LinkedHashMap<>();
    private final List<Statement> first = new ArrayList<>();
    private final Map<Identifier, Optional<UUID>> owners = new HashMap<>();
    private final Set<Identifier> fresh = new HashSet<>();
    private final Set<Identifier> crowded = new HashSet<>();
    private final Set<UUID> papers = new HashSet<>();
    private final Set<UUID> vacant = new HashSet<>();
    private final Map<Identifier, Instant> deletions = new HashMap<>();
    private final Map<Identifier, Instant> deleted = new HashMap<>();

    private Neighbourhood(Statements statements) {
        this.statements = statements;
    }

    /** Reads and locks what the arriving news may change, a query each for the whole batch. */
    static Neighbourhood of(Collection<News> arriving, Statements statements) {
        Neighbourhood around = new Neighbourhood(statements);
        Set<UUID> reached = new HashSet<>();
        Set<Identifier> connections = new HashSet<>();
        for (Statement before : statements.ofPages(pages(arriving))) {
            around.byPage.put(before.page, before);
            Optional.ofNullable(before.paper)
                    .ifPresentOrElse(
                            reached::add,
                            () -> around.vacant.add(before.pageName().paperId()));
            before.connections().forEach(connections::add);
        }
        arriving.forEach(around::hear);
        around.byPage.values().forEach(statement -> statement.connections().forEach(connections::add));
        around.deleted.putAll(around.deletions);
        connections.addAll(around.deletions.keySet());
        around.reach(connections, reached);
        return around;
    }

    private static Set<UUID> pages(Collection<News> arriving) {
        return arriving.stream()
                .map(News::about)
                .filter(about -> about.scheme() == Scheme.PAGE)
                .map(page -> UUID.fromString(page.value()))
                .collect(Collectors.toSet());
    }

    private void hear(News arriving) {
        switch (arriving) {
            case News.Stated stated -> page(stated.page().page().id()).hear(stated);
            case News.Rejected rejected -> page(rejected.page()).hear(rejected);
            case News.Deleted deletion -> deletions.merge(deletion.about(), deletion.at(), Neighbourhood::later);
        }
    }

    private Statement page(UUID id) {
        return byPage.computeIfAbsent(id, unknown -> {
            Statement statement = new Statement(unknown);
            first.add(statement);
            return statement;
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void reach(Set<Identifier> connections, Set<UUID> reached) {
        Set<Identifier> unlocked = connections;
        Set<UUID> unread = reached;
        while (!unlocked.isEmpty() || !unread.isEmpty()) {
            unread.addAll(lock(unlocked));
            unread.removeAll(papers);
            List<Statement> more = statements.ofPapers(unread);
            papers.addAll(unread);
            more.forEach(statement -> byPage.putIfAbsent(statement.page, statement));
            unlocked = more.stream()
                    .flatMap(Statement::connections)
                    .filter(connection -> !owners.containsKey(connection))
                    .collect(Collectors.toSet());
            unread = new HashSet<>();
        }
    }

    /** Locks identifiers and tells which papers they lead to. */
    private Set<UUID> lock(Set<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return Set.of();
        }
        Map<Identifier, Optional<UUID>> provisional = provisionalOwners(identifiers);
        Set<Identifier> claimed = statements.claim(provisional);
        Set<Identifier> known = new HashSet<>(identifiers);
        known.removeAll(claimed);
        Map<Identifier, Optional<UUID>> locked = lockKnown(known);
        fresh.addAll(claimed);
        claimed.forEach(identifier -> owners.put(identifier, provisional.get(identifier)));
        owners.putAll(locked);
        Set<UUID> papersBehind =
                locked.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
        papersBehind.addAll(carriers(known));
        return papersBehind;
    }

    private Map<Identifier, Optional<UUID>> lockKnown(Set<Identifier> known) {
        Map<Identifier, Optional<UUID>> locked = new HashMap<>();
        for (Statements.Known row : statements.lock(known)) {
            locked.put(row.identifier(), Optional.ofNullable(row.paper()));
            Optional.ofNullable(row.deleted())
                    .ifPresent(at -> deleted.merge(row.identifier(), at, Neighbourhood::later));
            if (row.paper() == null && row.identifier().scheme() != Scheme.FINGERPRINT) {
                vacant.add(row.identifier().paperId());
            }
        }
        return locked;
    }

    /** In a catalog that does not know them, identifiers mostly stay with the paper that the arriving pages make. */
    private Map<Identifier, Optional<UUID>> provisionalOwners(Set<Identifier> identifiers) {
        Map<Identifier, Optional<UUID>> provisional = new HashMap<>();
        identifiers.forEach(identifier -> provisional.put(identifier, Optional.empty()));
        for (Group group : Grouping.of(byPage.values(), Set.of())) {
            Optional<UUID> paper = Optional.of(group.id());
            group.identifiers().forEach(identifier -> provisional.replace(identifier, paper));
        }
        return provisional;
    }

    private Set<UUID> carriers(Set<Identifier> known) {
        List<Identifier> fingerprints = known.stream()
                .filter(identifier -> identifier.scheme() == Scheme.FINGERPRINT)
                .toList();
        Map<Identifier, Set<UUID>> found = statements.carriers(fingerprints);
        fingerprints.stream()
                .filter(fingerprint -> !found.containsKey(fingerprint))
                .forEach(fingerprint -> vacant.add(fingerprint.paperId()));
        Set<UUID> carriers = new HashSet<>();
        found.forEach((fingerprint, papers) -> {
            if (papers.size() > Statements.MOST_CARRIERS) {
                crowded.add(fingerprint);
                carriers.add(fingerprint.paperId()); // its pages without identifiers are one paper nevertheless
            } else {
                carriers.addAll(papers);
            }
        });
        return carriers;
    }

    /** Statements of pages that the catalog has not seen before. */
    List<Statement> first() {
        return first;
    }

    /** Which of the statements are one paper; those that count to none are in no group. */
    List<Group> groups() {
        return Grouping.of(
                byPage.values().stream()
                        .filter(statement -> statement.counts(deleted))
                        .toList(),
                crowded);
    }

    /** Pages that count to no paper. */
    List<Statement> withdrawn() {
        return byPage.values().stream()
                .filter(statement -> !statement.counts(deleted))
                .toList();
    }

    /** What arrived of records that PubMed deleted. */
    Map<Identifier, Instant> deletions() {
        return deletions;
    }

    /**
     * The papers that the statements counted to until now, and those that would bear a name which nobody has: they may
     * have been withdrawn earlier.
     */
    Set<UUID> papersUntilNow() {
        Set<UUID> all = new HashSet<>(papers);
        all.addAll(vacant);
        return all;
    }

    /** Whether no page with any of the group's names was here before, so that its paper cannot be either. */
    boolean isFresh(Group group) {
        return first.containsAll(group.statements())
                && group.statements().stream().flatMap(Statement::connections).allMatch(fresh::contains);
    }

    /** Which identifiers now belong to another paper than until now, or to none. */
    Map<Identifier, Optional<UUID>> ownersChanged(Collection<Group> groups) {
        Map<Identifier, Optional<UUID>> now = new HashMap<>();
        owners.keySet().forEach(identifier -> now.put(identifier, Optional.empty()));
        for (Group group : groups) {
            Optional<UUID> paper = Optional.of(group.id());
            group.identifiers().forEach(identifier -> now.put(identifier, paper));
        }
        now.entrySet().removeIf(owner -> owner.getValue().equals(owners.get(owner.getKey())));
        return now;
    }
}
