package org.lectern.ingest.parse.bulk;

import java.util.Objects;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.Refusal;

/** One entry of a bulk file. */
public sealed interface Entry {

    /** Which entry of the file it is, counted from 1. */
    long number();

    /** Where in the uncompressed file it begins, e.g. {@code line 4021}. */
    String place();

    /** A record, which is a page like any other. */
    record Record(long number, String place, Page page) implements Entry {
        public Record {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(page, "page");
        }
    }

    /** The file's word that a record is no longer kept by whoever issued it. */
    record Deletion(long number, String place, Pmid pmid) implements Entry {
        public Deletion {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(pmid, "pmid");
        }
    }

    /** A record that cannot be told from what is around it, so that there is no page. */
    record Unreadable(long number, String place, Refusal refusal) implements Entry {
        public Unreadable {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(refusal, "refusal");
        }
    }
}
