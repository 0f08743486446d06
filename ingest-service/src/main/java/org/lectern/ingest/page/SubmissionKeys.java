package org.lectern.ingest.page;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.lectern.ingest.database.Statements;

/** Which page each client submitted under each of its keys, for a day. */
@ApplicationScoped
public class SubmissionKeys {
    /** A key that somebody else is just claiming is waited for. */
    private static final String CLAIM = """
            insert into submission_key (client, key, page) values (?, ?, ?)
            on conflict (client, key) do update set key = excluded.key
            returning page
            """;

    private static final String FORGET = "delete from submission_key where received < now() - interval '1 day'";

    @Inject
    Statements statements;

    /** A client's name for one submission. */
    record SubmissionKey(String client, String key) {}

    /** Tells that the key was used for another page. */
    public static final class KeyReused extends RuntimeException {
        private final String key;

        KeyReused(SubmissionKey reused) {
            super(reused + " names another page");
            this.key = reused.key();
        }

        /** The key, as the client sent it. */
        public String key() {
            return key;
        }
    }

    /**
     * Takes the key for the page, or finds it taken for the same one.
     *
     * @throws KeyReused where it was taken for another
     */
    @Transactional(TxType.MANDATORY)
    void claim(SubmissionKey wanted, UUID page) {
        List<UUID> claimed = statements.query(
                CLAIM, found -> found.getObject("page", UUID.class), wanted.client(), wanted.key(), page);
        if (!claimed.contains(page)) {
            throw new KeyReused(wanted);
        }
    }

    @Scheduled(every = "1h", delayed = "1h")
    @Transactional
    void forget() {
        statements.update(FORGET);
    }
}
