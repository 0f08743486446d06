package org.lectern.ingest.page;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    AgroalDataSource dataSource;

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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, wanted.client());
            claim.setString(2, wanted.key());
            claim.setObject(3, page);
            try (ResultSet claimed = claim.executeQuery()) {
                claimed.next();
                if (!page.equals(claimed.getObject("page", UUID.class))) {
                    throw new KeyReused(wanted);
                }
            }
        } catch (SQLException failure) {
            throw new Statements.DatabaseFailure(failure);
        }
    }

    @Scheduled(every = "1h", delayed = "1h")
    @Transactional
    void forget() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.executeUpdate();
        }
    }
}
