package org.lectern.messaging;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells trouble with the database that passes by itself from other failures: it does not answer, or has no connection,
 * lock or room to give at the moment.
 */
public final class DatabaseTrouble {
    /** SQLSTATE classes that pass by themselves: connection, rollback, lock, resources, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "55", "53", "57", "58");

    /** SQLSTATE of a row that is there already. */
    private static final String UNIQUE = "23505";

    private DatabaseTrouble() {}

    /** Whether this failure is such trouble; then the same will succeed later. */
    public static boolean isCauseOf(Throwable failure) {
        return in(failure).isPresent();
    }

    /** Whether a row was there already: another transaction may have written it meanwhile, so that a second attempt sees it. */
    static boolean isCollision(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        collect(failure, all);
        return all.stream().anyMatch(thrown -> thrown instanceof SQLException sql && UNIQUE.equals(sql.getSQLState()));
    }

    /** What the database or the pool of connections said; the innermost, since those around it repeat whole statements. */
    static Optional<Throwable> in(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        collect(failure, all);
        return all.reversed().stream().filter(DatabaseTrouble::passes).findFirst();
    }

    /** A failure and what it has within, where a commit that failed has its reason: causes may go round in circles. */
    private static void collect(@Nullable Throwable failure, List<Throwable> all) {
        if (failure != null && all.stream().noneMatch(known -> known == failure)) {
            all.add(failure);
            collect(failure.getCause(), all);
            for (Throwable suppressed : failure.getSuppressed()) {
                collect(suppressed, all);
            }
        }
    }

    /** A pool that has no connection to give says so without a SQLSTATE. */
    private static boolean passes(Throwable thrown) {
        return thrown instanceof SQLException sql
                && (sql.getSQLState() == null
                        || PASSING.contains(sql.getSQLState().substring(0, 2)));
    }
}
