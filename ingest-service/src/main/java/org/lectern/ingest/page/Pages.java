package org.lectern.ingest.page;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.database.Statements;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.PageParser;

/** All pages. Single ones are looked up as entities; what goes in batches goes by SQL. */
@ApplicationScoped
class Pages implements PanacheRepositoryBase<SubmittedPage, UUID> {
    private static final String ADD = """
            insert into page (id, address, media_type, bytes, received, traceparent) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String TAKE = """
            with next as (
                select id, size, position from page where status = 'RECEIVED'
                order by position limit ? for update skip locked),
            fitting as (
                select id, position from (select *, sum(size) over (order by position) - size as before from next)
                where before < ?)
            select address, media_type, bytes, traceparent from page join fitting using (id) order by fitting.position
            """;

    private static final String TAKE_ONE = """
            select address, media_type, bytes, traceparent from page
            where id = ? and status = 'RECEIVED' for update skip locked
            """;

    private static final String STORED = "select address, media_type, bytes, traceparent from page where id = ?";

    private static final String WAITING = "select id from page where status = 'RECEIVED' order by position limit ?";

    /** The status as a literal: the index of those that wait does not serve a parameter. */
    private static final String COUNT_WAITING = "select count(*) from page where status = 'RECEIVED'";

    private static final String ANSWER = """
            update page set status = ?, parser = ?, answer = ?, answered = ? where id = ?
            """;

    private static final String KNOWN = """
            select id, case when status = 'REJECTED' then answer end from page where id = any (?)
            """;

    /** One statement for all, as the outbox does. */
    private static final String ADD_ANSWERED = """
            insert into page (id, address, media_type, bytes, received, traceparent, status, parser, answer, answered)
            select id, address, media_type, bytes, cast(? as timestamptz), ?, status, ?, answer, cast(? as timestamptz)
            from unnest(cast(? as uuid[]), ?, ?, ?, ?, ?) with ordinality
                as page (id, address, media_type, bytes, status, answer, number)
            order by number
            on conflict do nothing
            returning id
            """;

    @Inject
    Statements statements;

    /** Adds those that are not there yet and returns how many; in the order of ids, so that two adders never wait for each other. */
    @Transactional(TxType.MANDATORY)
    int add(List<Arrival> arrivals) {
        return statements.prepared(ADD, insert -> {
            for (Arrival arrival : inOrder(arrivals, arrival -> arrival.page().id())) {
                bind(insert, arrival);
                insert.addBatch();
            }
            return IntStream.of(insert.executeBatch()).sum();
        });
    }

    private static <T> List<T> inOrder(List<T> pages, Function<T, UUID> id) {
        return pages.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static void bind(PreparedStatement insert, Arrival arrival) throws SQLException {
        Page page = arrival.page();
        insert.setObject(1, page.id());
        insert.setString(2, page.address());
        insert.setString(3, page.mediaType());
        insert.setBytes(4, page.bytes());
        insert.setTimestamp(5, Timestamp.from(arrival.at()));
        insert.setString(6, arrival.trace().parent());
    }

    /**
     * Takes pages that wait, the oldest first, and keeps them from other takers until the transaction ends.
     *
     * @param count most pages
     * @param bytes the page that reaches this many is the last
     */
    @Transactional(TxType.MANDATORY)
    List<WaitingPage> take(int count, long bytes) {
        return statements.prepared(TAKE, select -> {
            select.setInt(1, count);
            select.setLong(2, bytes);
            return waitingPages(select);
        });
    }

    /** Takes one page that waits; empty where it waits no longer or somebody else has taken it. */
    @Transactional(TxType.MANDATORY)
    List<WaitingPage> take(UUID id) {
        return statements.prepared(TAKE_ONE, select -> {
            select.setObject(1, id);
            return waitingPages(select);
        });
    }

    /** A page as it was submitted; empty where none has this id. */
    Optional<Page> stored(UUID id) {
        return statements.prepared(STORED, select -> {
            select.setObject(1, id);
            return waitingPages(select).stream().map(WaitingPage::page).findFirst();
        });
    }

    private static List<WaitingPage> waitingPages(PreparedStatement select) throws SQLException {
        return Statements.rows(
                select,
                found -> new WaitingPage(
                        new Page(found.getBytes("bytes"), found.getString("media_type"), found.getString("address")),
                        new Trace(found.getString("traceparent"))));
    }

    /** The ids of pages that wait, the oldest first. */
    List<UUID> waiting(int count) {
        return statements.query(WAITING, found -> found.getObject(1, UUID.class), count);
    }

    /** How many pages wait to be read. */
    @Transactional
    long waiting() {
        return statements.query(COUNT_WAITING, found -> found.getLong(1)).getFirst();
    }

    /** Notes what was announced of pages, which wait no longer. */
    @Transactional(TxType.MANDATORY)
    void answer(List<Announcement> announcements) {
        statements.prepared(ANSWER, update -> {
            for (Announcement announcement : announcements) {
                update.setString(1, announcement.status().name());
                update.setInt(2, PageParser.VERSION);
                update.setString(3, announcement.json());
                update.setTimestamp(4, Timestamp.from(Instant.now()));
                update.setObject(5, announcement.answer().page().id());
                update.addBatch();
            }
            return update.executeBatch();
        });
    }

    /** Those of these ids that are there, each with the answer that rejected it; blank where none did. */
    Map<UUID, String> known(List<UUID> ids) {
        return statements.prepared(KNOWN, select -> {
            select.setArray(1, select.getConnection().createArrayOf("uuid", ids.toArray()));
            return Statements.rows(
                            select,
                            found -> Map.entry(
                                    found.getObject(1, UUID.class), Objects.requireNonNullElse(found.getString(2), "")))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    /** Adds pages that have been read, each with its answer, and returns the ids of those that were not there yet. */
    @Transactional(TxType.MANDATORY)
    Set<UUID> addAnswered(List<AnsweredPage> pages) {
        return statements.prepared(ADD_ANSWERED, insert -> {
            Timestamp now = Timestamp.from(Instant.now());
            insert.setTimestamp(1, now);
            insert.setString(2, Trace.current().parent());
            insert.setInt(3, PageParser.VERSION);
            insert.setTimestamp(4, now);
            bind(insert, inOrder(pages, AnsweredPage::id));
            return new HashSet<>(Statements.rows(insert, added -> added.getObject(1, UUID.class)));
        });
    }

    private static void bind(PreparedStatement insert, List<AnsweredPage> pages) throws SQLException {
        byte[][] bytes = pages.stream().map(page -> page.page().bytes()).toArray(byte[][]::new);
        insert.setArray(5, texts(insert, pages, page -> page.id().toString()));
        insert.setArray(6, texts(insert, pages, page -> page.page().address()));
        insert.setArray(7, texts(insert, pages, page -> page.page().mediaType()));
        insert.setArray(8, insert.getConnection().createArrayOf("bytea", bytes));
        insert.setArray(
                9, texts(insert, pages, page -> page.announcement().status().name()));
        insert.setArray(10, texts(insert, pages, page -> page.announcement().json()));
    }

    private static Array texts(
            PreparedStatement insert, List<AnsweredPage> pages, Function<AnsweredPage, @Nullable String> column)
            throws SQLException {
        return insert.getConnection()
                .createArrayOf("text", pages.stream().map(column).toArray(String[]::new));
    }
}
