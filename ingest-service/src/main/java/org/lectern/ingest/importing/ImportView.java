package org.lectern.ingest.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Refusal;

/**
 * How far an import has come; what does not apply is left out.
 *
 * @param read entries of the file that are dealt with: the sum of the four behind it
 * @param parsed records that became papers
 * @param rejected entries that give no paper: see the import's rejections
 * @param unchanged records that were there before, byte by byte
 * @param deleted entries that said that a record is no longer kept
 * @param bytesDone bytes of the file, as it was sent, that are dealt with
 * @param bytesTotal bytes of the file as it was sent
 * @param ratePerSecond entries a second, since it was last begun
 * @param secondsLeft at the pace so far
 * @param failure why the file could not be read to its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(example = ImportExamples.RUNNING)
record ImportView(
        UUID id,
        ImportState state,
        Instant receivedAt,
        @Nullable Instant endedAt,
        long read,
        long parsed,
        long rejected,
        long unchanged,
        long deleted,
        long bytesDone,
        long bytesTotal,
        long ratePerSecond,
        @Nullable Long secondsLeft,
        @Nullable FailureView failure) {

    /**
     * Why a file could not be read to its end.
     *
     * @param reason such as {@code MALFORMED}
     * @param detail what is wrong, in one sentence
     * @param place where in the file, such as {@code line 4021}
     * @param advice what the sender can do, in one sentence
     */
    record FailureView(String reason, String detail, String place, String advice) {
        static @Nullable FailureView of(Import.@Nullable Failure failure) {
            return failure == null
                    ? null
                    : new FailureView(
                            failure.reason(),
                            failure.detail(),
                            failure.place(),
                            Refusal.Reason.valueOf(failure.reason()).advice());
        }
    }

    static ImportView of(Import found) {
        Counts counts = found.counts();
        return new ImportView(
                found.id(),
                found.state(),
                found.received(),
                found.ended(),
                counts.read(),
                counts.parsed(),
                counts.rejected(),
                counts.unchanged(),
                counts.deleted(),
                found.bytes(),
                found.size(),
                Math.round(found.pace().entriesPerSecond()),
                found.secondsLeft(),
                FailureView.of(found.failure()));
    }
}
