package org.lectern.ingest.importing;

import java.util.UUID;
import org.lectern.ingest.parse.bulk.Entry.Deletion;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.messaging.OutgoingEvent;

/**
 * PubMed keeps a record no longer: data of {@code org.lectern.citation.deleted.v1}.
 *
 * @param pmid the number that the record had
 * @param source which import's file said so, and where
 */
record CitationDeleted(Pmid pmid, Source source) {
    /**
     * Where it is said.
     *
     * @param importId the import
     * @param number which entry of the file, from 1
     * @param place such as {@code line 4021}
     */
    record Source(UUID importId, long number, String place) {}

    static OutgoingEvent event(UUID importId, Deletion deletion) {
        Source source = new Source(importId, deletion.number(), deletion.place());
        return new OutgoingEvent(
                "lectern.papers.parsed",
                "pmid:" + deletion.pmid(),
                "org.lectern.citation.deleted.v1",
                new CitationDeleted(deletion.pmid(), source));
    }
}
