package org.lectern.catalog.cataloguing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.paper.Contents;
import org.lectern.catalog.paper.Paper;
import org.lectern.catalog.paper.Papers;
import org.lectern.messaging.ReceivedEvent;

/**
 * Takes what ingest says of pages into the catalog: finds all that they connect to, groups it into papers, folds each and
 * publishes what changed, merges and withdrawals included. The outcome is the same for any order and any batches of the
 * same news.
 */
@ApplicationScoped
class Cataloguing {
    @Inject
    Statements statements;

    @Inject
    Papers papers;

    @Inject
    Announcements announcements;

    /** Catalogues a batch of events, of {@link News#TYPES}, in the running transaction. */
    @Transactional(TxType.MANDATORY)
    void catalogue(List<ReceivedEvent> events) {
        Map<ReceivedEvent, News> arriving = new LinkedHashMap<>();
        events.forEach(event -> arriving.put(event, News.of(event)));
        Map<Paper, Group> changed = apply(Neighbourhood.of(arriving.values(), statements));
        announcements.announce(changed, arriving);
    }

    /** Returns each paper that changed, with the pages that it is folded from, that it went into, or that it lost. */
    private Map<Paper, Group> apply(Neighbourhood around) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Map<UUID, Group> groups = around.groups().stream()
                .collect(Collectors.toMap(Group::id, group -> group, (one, same) -> one, LinkedHashMap::new));
        Map<UUID, Paper> known = papers.byIds(idsInPlay(around, groups));
        Map<Paper, Group> changed = retire(known.values(), groups, around.withdrawn(), now);
        groups.forEach(
                (id, group) -> fold(known.get(id), id, group, now).ifPresent(paper -> changed.put(paper, group)));
        groups.forEach((id, group) -> group.statements().forEach(statement -> statement.countTo(id)));
        around.withdrawn().forEach(statement -> statement.countTo(null));
        statements.persist(around.first());
        statements.reassign(around.ownersChanged(groups.values()));
        statements.delete(around.deletions());
        return changed;
    }

    private static Set<UUID> idsInPlay(Neighbourhood around, Map<UUID, Group> groups) {
        Stream<UUID> known = groups.entrySet().stream()
                .filter(group -> !around.isFresh(group.getValue()))
                .map(Map.Entry::getKey);
        return Stream.concat(known, around.papersUntilNow().stream()).collect(Collectors.toSet());
    }

    /** Papers of which no group bears the id any more go into the one that carries on their name, or are withdrawn. */
    private static Map<Paper, Group> retire(
            Collection<Paper> known, Map<UUID, Group> groups, List<Statement> withdrawn, Instant now) {
        List<Paper> gone = known.stream()
                .filter(paper -> paper.mergedInto().isEmpty() && !groups.containsKey(paper.id()))
                .toList();
        Map<Paper, Group> retired = new LinkedHashMap<>();
        if (!gone.isEmpty()) {
            Map<UUID, Group> successors = Group.successors(groups.values());
            for (Paper paper : gone) {
                Group successor = successors.get(paper.id());
                if (successor == null ? paper.withdraw(now) : paper.mergeInto(successor.id(), now)) {
                    retired.put(paper, successor == null ? Group.of(paper, withdrawn) : successor);
                }
            }
        }
        return retired;
    }

    /** The group's paper if it is new or changed. */
    private Optional<Paper> fold(@Nullable Paper known, UUID id, Group group, Instant now) {
        Contents contents =
                Fold.of(group.statements().stream().map(page -> page.stated).toList());
        if (known != null) {
            return known.become(contents, now) ? Optional.of(known) : Optional.empty();
        }
        Paper paper = new Paper(id, contents, now);
        papers.persist(paper);
        return Optional.of(paper);
    }
}
