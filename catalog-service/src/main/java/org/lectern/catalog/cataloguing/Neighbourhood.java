package org.lectern.catalog.cataloguing;

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
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.catalog.statement.Scheme;

/**
 * Arriving pages and all that they may change: every page that hangs together with them by identifiers or fingerprints,
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

    private Neighbourhood(Statements statements) {
        this.statements = statements;
    }

    /** Reads and locks what the arriving pages may change, a query each for the whole batch. */
    static Neighbourhood of(Collection<ParsedPage> arriving, Statements statements) {
        Neighbourhood around = new Neighbourhood(statements);
        Set<UUID> reached = new HashSet<>();
        Set<Identifier> connections = new HashSet<>();
        List<UUID> pages = arriving.stream().map(page -> page.page().id()).toList();
        for (Statement before : statements.ofPages(pages)) {
            around.byPage.put(before.page, before);
            reached.add(before.paper);
            before.connections().forEach(connections::add);
        }
        arriving.forEach(around::state);
        around.byPage.values().forEach(statement -> statement.connections().forEach(connections::add));
        around.reach(connections, reached);
        return around;
    }

    /** A page that is read again replaces its own statement, unless an older parser read it. */
    private void state(ParsedPage arriving) {
        Statement before = byPage.get(arriving.page().id());
        if (before == null) {
            Statement statement = new Statement(arriving);
            byPage.put(statement.page, statement);
            first.add(statement);
        } else if (before.parser <= arriving.page().parser()) {
            before.restate(arriving);
        }
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
        Map<Identifier, Optional<UUID>> locked = statements.lock(known);
        fresh.addAll(claimed);
        claimed.forEach(identifier -> owners.put(identifier, provisional.get(identifier)));
        owners.putAll(locked);
        Set<UUID> papersBehind =
                locked.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
        papersBehind.addAll(carriers(known));
        return papersBehind;
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
        Set<UUID> carriers = new HashSet<>();
        statements.carriers(fingerprints).forEach((fingerprint, papers) -> {
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

    /** Which of the statements are one paper. */
    List<Group> groups() {
        return Grouping.of(byPage.values(), crowded);
    }

    /** The papers that the statements counted to until now. */
    Set<UUID> papersUntilNow() {
        return papers;
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
