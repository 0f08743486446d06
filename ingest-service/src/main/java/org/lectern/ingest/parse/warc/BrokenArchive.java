package org.lectern.ingest.parse.warc;

import java.io.IOException;
import org.lectern.ingest.parse.paper.Refusal;

/** Tells that an archive cannot be read on. */
public final class BrokenArchive extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    BrokenArchive(Refusal.Reason reason, String detail, String place) {
        super(detail);
        this.refusal = new Refusal(reason, detail, place);
    }

    /** What is wrong, and where. */
    public Refusal refusal() {
        return refusal;
    }
}
