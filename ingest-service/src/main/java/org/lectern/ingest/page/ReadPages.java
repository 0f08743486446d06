package org.lectern.ingest.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String UNCHANGED = "update page set parser = ? where id = any (cast(? as uuid[]))";

    @Inject
    Statements statements;

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
        return statements.query(ONE, ReadPages::readPage, id);
    }

    /** Takes some pages, and keeps them from others until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    List<ReadPage> take(Selection selection) {
        return statements.query(
                SOME,
                ReadPages::readPage,
                selection.after(),
                PageParser.VERSION + (selection.all() ? 1 : 0),
                selection.most(),
                selection.bytes());
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
        statements.update(
                UNCHANGED,
                PageParser.VERSION,
                unchanged.stream().map(UUID::toString).toArray(String[]::new));
    }
}
