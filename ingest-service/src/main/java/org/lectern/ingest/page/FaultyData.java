package org.lectern.ingest.page;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells failures that come back with the same data from those that pass. */
public final class FaultyData {
    /** SQLSTATE classes that say that the data is at fault: data exception, constraint, raised by a trigger. */
    private static final Set<String> STATES = Set.of("22", "23", "P0");

    private FaultyData() {}

    /** Trouble with the database passes; data that it refuses, or a bug, would fail again and again. */
    public static boolean isCauseOf(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(sql -> ((SQLException) sql).getSQLState())
                .findFirst()
                .map(state -> STATES.contains(state.substring(0, 2)))
                .orElse(!(failure instanceof QuarkusTransactionException));
    }
}
