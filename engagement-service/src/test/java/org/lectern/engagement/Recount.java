package org.lectern.engagement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Counts what readers did anew, from the rows. */
@ApplicationScoped
public class Recount {
    private static final String RECOUNT = """
            select (select count(*) from reaction where paper_id = paper.id and kind = 'like'),
                (select count(*) from reaction where paper_id = paper.id and kind = 'dislike'),
                (select count(*) from saved_paper where paper_id = paper.id)
            from (select coalesce((select survivor from paper_survivor where paper_id = ?), ?)) as paper (id)
            """;
    private static final String LEFT_BEHIND = """
            select (select count(*) from reaction join paper_survivor using (paper_id))
                + (select count(*) from saved_paper join paper_survivor using (paper_id))
                + (select count(*) from paper_survivor one join paper_survivor other on one.survivor = other.paper_id)
                + (select count(*) from (
                    select paper_id from (select paper_id, likes, dislikes, saves from tally
                        union all select paper_id, likes, dislikes, saves from tally_delta) as counted
                    join paper_survivor using (paper_id) group by paper_id
                    having sum(likes) <> 0 or sum(dislikes) <> 0 or sum(saves) <> 0) as not_zero)
            """;

    @Inject
    AgroalDataSource dataSource;

    /** What the tallies of a paper, or of the one that stands for it, should be. */
    public Tallied of(UUID paper) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(RECOUNT)) {
            select.setObject(1, paper);
            select.setObject(2, paper);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Tallied(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    /** How much is still kept or counted for papers that were merged, and how many survivors are merged themselves. */
    public long leftBehind() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LEFT_BEHIND);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
