package org.lectern.system.faults;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.lectern.system.journey.Answer;
import org.lectern.system.journey.Waiting;

/** Repeats a call until a service answers it, as a good client does: every call of the journey may be repeated. */
final class Persistence {
    private static final int ATTEMPTS = 2_000;
    private static final long BETWEEN_ATTEMPTS_MS = 100;

    private Persistence() {}

    /** Tells that a service did not come back. */
    static final class GivenUp extends RuntimeException {
        GivenUp() {
            super("no answer after " + ATTEMPTS + " attempts");
        }
    }

    /** The first answer that is no failure of the service. */
    static Answer answer(Supplier<Answer> call) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Answer answer = call.get();
                if (!answer.isPassing()) {
                    return answer;
                }
            } catch (UncheckedIOException away) {
                // The connection broke or was refused: whether the call took effect is unknown, and it is repeated.
            }
            Waiting.pause(BETWEEN_ATTEMPTS_MS);
        }
        throw new GivenUp();
    }
}
