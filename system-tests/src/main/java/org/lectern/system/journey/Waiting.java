package org.lectern.system.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is the one that is waited for. */
public final class Waiting {
    private static final long BETWEEN_LOOKS_MS = 50;

    private Waiting() {}

    /** Tells that what was waited for did not come; the message says what it was and what came instead. */
    public static final class InVain extends RuntimeException {
        InVain(String what, Duration patience, Object last) {
            super("%s: not within %d s; the last answer was %s".formatted(what, patience.toSeconds(), last));
        }
    }

    /**
     * The first answer that fits.
     *
     * @param what for the message, such as {@code the paper is in the catalog}
     * @throws InVain when none fits in time
     */
    public static <T> T until(String what, Supplier<T> question, Predicate<T> wanted, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        T answer = question.get();
        while (!wanted.test(answer)) {
            if (Instant.now().isAfter(deadline)) {
                throw new InVain(what, patience, String.valueOf(answer));
            }
            pause(BETWEEN_LOOKS_MS);
            answer = question.get();
        }
        return answer;
    }

    /** Waits a moment between two questions to another process, which gives no sign when its answer changes. */
    public static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
