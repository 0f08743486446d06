package org.lectern.ingest.page;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lectern.ingest.database.Statements;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.PageParser;

/** The pages that were read once, with their bytes and answers, to be read again. */
@ApplicationScoped
class ReadPages {
    private static final String ONE = """
            select position, address, media_type, bytes, parser, answer from page
            where id = ? and status <> 'RECEIVED' for update
            """;

    private static final String SOME = """
            with next as (
                select id, size, position from page
                where status <> 'RECEIVED' and position > ? and parser < ? order by position limit ? for update),
            fitting as (
                select id from (select *, sum(size) over (order by position) - size as before from next)
                where before < ?)
            select position, address, media_type, bytes, parser, answer from page join fitting using (id)
            order by position
            """;

    private static final String UNCHANGED = "update page set parser = ? where id = any (?)";

    @Inject
    AgroalDataSource dataSource;

    /**
     * One of them.
     *
     * @param position where it stands among all pages, in the order of their arrival
     * @param parser version of the parser that read it
     * @param answer the data of the event that was published of it
     */
    record ReadPage(long position, Page page, int parser, String answer) {}

    /** Which pages, in the order of their arrival: those behind a position that were read by an older parser, or by any. */
    record Selection(long after, boolean all, int most, long bytes) {}

    /** Takes one page; empty where it is unknown or waits to be read for the first time. */
    @Transactional(TxType.MANDATORY)
    List<ReadPage> take(UUID id) {
        return selected(ONE, select -> select.setObject(1, id));
    }

    /** Takes some pages, and keeps them from others until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    List<ReadPage> take(Selection selection) {
        return selected(SOME, select -> {
            select.setLong(1, selection.after());
            select.setInt(2, PageParser.VERSION + (selection.all() ? 1 : 0));
            select.setInt(3, selection.most());
            select.setLong(4, selection.bytes());
        });
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private List<ReadPage> selected(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            binding.to(select);
            try (ResultSet found = select.executeQuery()) {
                List<ReadPage> pages = new ArrayList<>();
                while (found.next()) {
                    pages.add(readPage(found));
                }
                return pages;
            }
        } catch (SQLException failure) {
            throw new Statements.DatabaseFailure(failure);
        }
    }

    private static ReadPage readPage(ResultSet found) throws SQLException {
        return new ReadPage(
                found.getLong("position"),
                new Page(found.getBytes("bytes"), found.getString("media_type"), found.getString("address")),
                found.getInt("parser"),
                found.getString("answer"));
    }

    /** Notes that today's parser answers of these pages what an older one did. */
    @Transactional(TxType.MANDATORY)
    void confirm(List<UUID> unchanged) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(UNCHANGED)) {
            update.setInt(1, PageParser.VERSION);
            update.setArray(2, connection.createArrayOf("uuid", unchanged.toArray()));
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new Statements.DatabaseFailure(failure);
        }
    }
}
