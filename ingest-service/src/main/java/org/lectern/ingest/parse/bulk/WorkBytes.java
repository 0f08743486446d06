package org.lectern.ingest.parse.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.crossref.CrossrefWorks;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** The bytes of one work as a page of its own; of one that is longer than is read, none. */
final class WorkBytes extends OutputStream {

    private static final String MEDIA_TYPE = "application/vnd.crossref-api-message+json";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLong;

    private WorkBytes() {}

    /** The entry of the work at which the reader stands, which then stands behind it. */
    static Entry entry(CrossrefWorks works, long number, String place) throws IOException {
        WorkBytes work = new WorkBytes();
        works.copy(work);
        return work.tooLong
                ? new Entry.Unreadable(
                        number,
                        place,
                        new Refusal(Reason.TOO_LARGE, "The work has more than " + Page.LARGEST + " bytes.", place))
                : new Entry.Record(number, place, new Page(work.bytes.toByteArray(), MEDIA_TYPE, null));
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] more, int from, int length) {
        tooLong |= bytes.size() + length > Page.LARGEST;
        if (tooLong) {
            bytes.reset();
        } else {
            bytes.write(more, from, length);
        }
    }
}
