package org.lectern.ingest.parse.warc;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Refusal;

/** What one record of an archive is, where it is a page. */
public sealed interface Capture {

    /** Where in the uncompressed archive its record begins, e.g. {@code byte 4021}. */
    String place();

    /**
     * A page as its server sent it.
     *
     * @param address where it was found; null where the archive names no web address
     * @param mediaType what the server called it, e.g. {@code text/html;charset=utf-8}
     * @param bytes the page itself, without any encoding
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Document(String place, @Nullable String address, String mediaType, byte[] bytes) implements Capture {
        public Document {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(mediaType, "mediaType");
        }
    }

    /** A page that cannot be had from its record. */
    record Unreadable(String place, Refusal refusal) implements Capture {
        public Unreadable {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(refusal, "refusal");
        }
    }
}
