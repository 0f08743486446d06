package org.lectern.ingest.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements in the running transaction, or each by itself where there is none. */
@ApplicationScoped
public class Statements {
    @Inject
    AgroalDataSource dataSource;

    /** Tells that the database refused, with its reason as the cause. */
    public static final class DatabaseFailure extends RuntimeException {
        /** The refusal for this reason. */
        public DatabaseFailure(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** What is done with a prepared statement. */
    @FunctionalInterface
    public interface Work<T> {
        /** Binds, runs and reads. */
        T with(PreparedStatement statement) throws SQLException;
    }

    /** What is made of a row. */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads the row at which the result stands. */
        T of(ResultSet found) throws SQLException;
    }

    /** Prepares a statement and does the work with it. */
    public <T> T prepared(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** Runs a statement with these parameters and returns how many rows it changed. */
    public int update(String sql, @Nullable Object... parameters) {
        return prepared(sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** Runs a query with these parameters and reads its rows, in their order. */
    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) {
        return prepared(sql, statement -> {
            bind(statement, parameters);
            return rows(statement, row);
        });
    }

    /** Runs a query whose parameters are bound, and reads its rows, in their order. */
    public static <T> List<T> rows(PreparedStatement select, Row<T> row) throws SQLException {
        try (ResultSet found = select.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.of(found));
            }
            return rows;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
