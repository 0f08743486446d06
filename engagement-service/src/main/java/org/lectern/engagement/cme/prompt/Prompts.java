package org.lectern.engagement.cme.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.cycle.PromptState;

/** Every query for prompts. A reader's prompt is found by its reader only. */
@ApplicationScoped
public class Prompts {
    /** What a prompt is at an instant, though the sweep has not been there yet. */
    private static final String STATE_AT = """
            case when ends <= :now then case state when 'EARNED' then 'LAPSED' else 'EXPIRED' end else state end
            """;

    private static final String PAGE = """
            select * from cme_prompt
            where reader = :reader
            and (offered, id) < (cast(:offered as timestamptz), cast(:id as uuid))
            and (cast(:state as text) is null or :state = %s)
            order by offered desc, id desc
            limit :limit
            """.formatted(STATE_AT);

    private static final String DUE = """
            select * from cme_prompt where ends <= :now order by ends limit :limit for update skip locked
            """;

    private static final String COUNTS = """
            select %s as present, count(*) from cme_prompt group by present
            """.formatted(STATE_AT);

    @Inject
    EntityManager database;

    @Inject
    Policies policies;

    /** Tells that a reader has no such prompt; another reader's is none. */
    public static final class UnknownPrompt extends RuntimeException {
        private final UUID id;

        UnknownPrompt(UUID id) {
            super("There is no prompt " + id + " of this reader");
            this.id = id;
        }

        /** What was asked for. */
        public UUID id() {
            return id;
        }
    }

    /** Where a page of a list begins: after the prompt that was offered then and has this id. */
    public record Position(Instant offered, UUID id) {
        /** Before the newest prompt. */
        public static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));
    }

    /** One prompt, to be read. */
    public Prompt find(String reader, UUID id) {
        return one(reader, id, LockModeType.NONE);
    }

    /** One prompt, to be changed by this transaction alone. */
    public Prompt lock(String reader, UUID id) {
        return one(reader, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A reader's prompts, the newest first; those that are in the state at the instant, or all for null. */
    public List<Prompt> page(String reader, @Nullable PromptState state, Instant now, Position after, int limit) {
        return prompts(database.createNativeQuery(PAGE, StoredPrompt.class)
                .setParameter("reader", reader)
                .setParameter("offered", after.offered())
                .setParameter("id", after.id())
                .setParameter("state", state == null ? null : state.name())
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultStream());
    }

    /** All prompts of these searches, to be changed by this transaction alone, the oldest first. */
    public List<Prompt> lockOfSearch(String reader, UUID search) {
        return prompts(StoredPrompt.<StoredPrompt>find("reader = ?1 and searchId = ?2 order by offered", reader, search)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream());
    }

    /** Prompts whose window has ended by now, those first that wait longest; others' locks are passed over. */
    public List<Prompt> lockDue(Instant now, int limit) {
        return prompts(database.createNativeQuery(DUE, StoredPrompt.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultStream());
    }

    /** How many prompts are in each state at an instant; a state without any is missing. */
    public Map<PromptState, Long> counts(Instant now) {
        Collection<Object[]> rows = database.createNativeQuery(COUNTS, Object[].class)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> PromptState.valueOf((String) row[0]), row -> (Long) row[1]));
    }

    /** Writes a new prompt or a changed one. */
    void save(Prompt prompt) {
        Optional<StoredPrompt> there = StoredPrompt.findByIdOptional(prompt.id());
        there.ifPresentOrElse(
                row -> row.take(prompt), () -> StoredPrompt.of(prompt).persist());
        database.flush();
    }

    private Prompt one(String reader, UUID id, LockModeType lock) {
        return prompts(StoredPrompt.<StoredPrompt>find("id = ?1 and reader = ?2", id, reader).withLock(lock).stream())
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownPrompt(id));
    }

    private List<Prompt> prompts(Stream<?> rows) {
        try (rows) {
            List<StoredPrompt> found = rows.map(StoredPrompt.class::cast).toList();
            return found.stream()
                    .map(row -> row.toPrompt(policies.version(row.policyVersion)))
                    .toList();
        }
    }
}
