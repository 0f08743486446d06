package org.lectern.ingest.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.page.LoadedPage;
import org.lectern.ingest.page.LoadedPage.Rejection;
import org.lectern.ingest.parse.bulk.Entry;
import org.lectern.ingest.parse.bulk.Entry.Unreadable;
import org.lectern.ingest.parse.paper.Refusal;

/**
 * An entry that gives no paper.
 *
 * @param number which entry of the file it is, from 1
 * @param place where in the uncompressed file it begins, such as {@code line 4021}
 * @param page the id under which it is kept; left out where it cannot be told from what is around it
 * @param placeInPage where in the record, such as {@code line 3, column 14}; left out without a page
 * @param reason such as {@code MALFORMED}
 * @param detail what is wrong, in one sentence
 * @param advice what the sender can do, in one sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RejectionView(
        long number,
        String place,
        @Nullable UUID page,
        @Nullable String placeInPage,
        String reason,
        String detail,
        String advice) {

    static RejectionView of(Entry entry, LoadedPage page, Rejection rejection) {
        return new RejectionView(
                entry.number(),
                entry.place(),
                page.id(),
                rejection.place(),
                rejection.reason(),
                rejection.detail(),
                rejection.advice());
    }

    static RejectionView of(Unreadable entry) {
        Refusal refusal = entry.refusal();
        return new RejectionView(
                entry.number(),
                entry.place(),
                null,
                null,
                refusal.reason().name(),
                refusal.detail(),
                refusal.reason().advice());
    }
}
