package org.lectern.ingest.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.lectern.ingest.database.Statements;

/** The entries of imports that give no paper. */
@ApplicationScoped
class Rejections {
    private static final String ADD = """
            insert into import_rejection (import, entry, place, page, in_page, reason, detail, advice)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST = """
            select * from import_rejection where import = ? and entry > ? order by entry limit ?
            """;

    @Inject
    Statements statements;

    @Transactional(TxType.MANDATORY)
    void add(UUID id, List<RejectionView> rejections) {
        statements.prepared(ADD, insert -> {
            for (RejectionView rejection : rejections) {
                insert.setObject(1, id);
                bind(insert, rejection);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    private static void bind(PreparedStatement insert, RejectionView rejection) throws SQLException {
        insert.setLong(2, rejection.number());
        insert.setString(3, rejection.place());
        insert.setObject(4, rejection.page());
        insert.setString(5, rejection.placeInPage());
        insert.setString(6, rejection.reason());
        insert.setString(7, rejection.detail());
        insert.setString(8, rejection.advice());
    }

    /** Those of one import behind an entry, in the file's order. */
    List<RejectionView> of(UUID id, long after, int limit) {
        return statements.query(LIST, Rejections::row, id, after, limit);
    }

    private static RejectionView row(ResultSet found) throws SQLException {
        return new RejectionView(
                found.getLong("entry"),
                found.getString("place"),
                found.getObject("page", UUID.class),
                found.getString("in_page"),
                found.getString("reason"),
                found.getString("detail"),
                found.getString("advice"));
    }
}
