package org.lectern.ingest.parse.bulk;

import java.io.IOException;
import org.lectern.ingest.parse.paper.Refusal;

/** Tells that a bulk file cannot be read, or not to its end. */
public final class BrokenFile extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    /** A file that is broken for this reason. */
    public BrokenFile(Refusal refusal) {
        super(refusal.detail());
        this.refusal = refusal;
    }

    /** What is wrong, and where. */
    public Refusal refusal() {
        return refusal;
    }
}
