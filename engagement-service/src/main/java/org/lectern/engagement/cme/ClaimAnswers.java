package org.lectern.engagement.cme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The answer to each Idempotency-Key of a reader: the first one, for good. */
@ApplicationScoped
class ClaimAnswers {
    private static final String OPEN = """
            insert into cme_claim_answer (reader, key, prompt_id) values (:reader, :key, :prompt)
            on conflict do nothing
            """;

    private static final String STORE = """
            update cme_claim_answer set status = :status, media_type = :mediaType, body = :body
            where reader = :reader and key = :key
            """;

    private static final String FIND = """
            select prompt_id, status, media_type, body from cme_claim_answer where reader = :reader and key = :key
            """;

    @Inject
    EntityManager database;

    /**
     * An answer as it was given.
     *
     * @param prompt which prompt's claim it answered
     * @param status HTTP status
     * @param body JSON
     */
    record Answer(UUID prompt, int status, String mediaType, String body) {}

    /** False where the key has an answer already. While another transaction works on the same key this one waits. */
    boolean open(String reader, String key, UUID prompt) {
        return database.createNativeQuery(OPEN)
                        .setParameter("reader", reader)
                        .setParameter("key", key)
                        .setParameter("prompt", prompt)
                        .executeUpdate()
                == 1;
    }

    /** Answers a key that this transaction has opened. */
    void store(String reader, String key, Answer answer) {
        database.createNativeQuery(STORE)
                .setParameter("status", answer.status())
                .setParameter("mediaType", answer.mediaType())
                .setParameter("body", answer.body())
                .setParameter("reader", reader)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** The answer to a key that could not be opened. */
    Answer find(String reader, String key) {
        return (Answer) database.createNativeQuery(FIND, Answer.class)
                .setParameter("reader", reader)
                .setParameter("key", key)
                .getSingleResult();
    }
}
