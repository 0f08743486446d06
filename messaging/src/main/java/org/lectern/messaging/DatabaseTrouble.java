package org.lectern.messaging;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells trouble with the database that passes by itself from other failures: it does not answer, or has no connection,
 * lock or room to give at the moment.
 */
public final class DatabaseTrouble {
    /** SQLSTATE classes that pass by themselves: connection, rollback, lock, resources, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "55", "53", "57", "58");

    private static final int DEPTH = 20;

    private DatabaseTrouble() {}

    /** Whether this failure is such trouble; then the same will succeed later. */
    public static boolean isCauseOf(Throwable failure) {
        return in(failure).isPresent();
    }

    /** What the database or the pool of connections said; the innermost, since those around it repeat whole statements. */
    static Optional<Throwable> in(Throwable failure) {
        return within(failure, DEPTH).filter(DatabaseTrouble::passes).reduce((outer, inner) -> inner);
    }

    /** A failure and what it has within; a commit that failed has its reason among what it suppressed. */
    private static Stream<Throwable> within(Throwable failure, int depth) {
        Stream<Throwable> inner =
                Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()));
        return Stream.concat(
                Stream.of(failure), depth == 0 ? Stream.empty() : inner.flatMap(one -> within(one, depth - 1)));
    }

    /** A pool that has no connection to give says so without a SQLSTATE. */
    private static boolean passes(Throwable thrown) {
        return thrown instanceof SQLException sql
                && (sql.getSQLState() == null
                        || PASSING.contains(sql.getSQLState().substring(0, 2)));
    }
}
