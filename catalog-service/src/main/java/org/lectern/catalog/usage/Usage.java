package org.lectern.catalog.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.messaging.OutgoingEvent;

/** Records what readers do. Each method returns once the record is safe. */
@ApplicationScoped
public class Usage {
    private static final String TOPIC = "lectern.usage.recorded";

    @Inject
    GroupCommit commits;

    /** Tells that a request could not be recorded, and so is not answered: nothing is lost silently. */
    public static final class NotRecorded extends RuntimeException {
        NotRecorded(String reason) {
            super("Usage could not be recorded: " + reason);
        }

        NotRecorded(Throwable cause) {
            super("Usage could not be recorded: " + cause.getMessage(), cause);
        }
    }

    /**
     * Records a new set of results; the next page of the same results is none.
     *
     * @param reader the token's subject; null where nobody is signed in
     * @param query as the reader wrote it
     * @param results how many papers were found in all
     * @throws NotRecorded where the database is away or too many requests wait
     */
    public void searched(UUID search, @Nullable String reader, String query, long results) {
        SearchPerformed data = new SearchPerformed(search, reader, null, query, results, Instant.now());
        commits.append(event(reader, SearchPerformed.TYPE, data));
    }

    /**
     * Records that a paper was answered with 200 or 304.
     *
     * @param search from whose results it was opened, in the client's word; null where from none
     * @param reader the token's subject; null where nobody is signed in
     * @throws NotRecorded where the database is away or too many requests wait
     */
    public void viewed(ViewedPaper paper, @Nullable UUID search, @Nullable String reader) {
        PaperViewed data = new PaperViewed(UUID.randomUUID(), search, reader, paper, Instant.now());
        commits.append(event(reader, PaperViewed.TYPE, data));
    }

    /** One reader's events keep their order; the others spread over the partitions. */
    private static OutgoingEvent event(@Nullable String reader, String type, Object data) {
        return new OutgoingEvent(TOPIC, reader == null ? UUID.randomUUID().toString() : reader, type, data);
    }
}
