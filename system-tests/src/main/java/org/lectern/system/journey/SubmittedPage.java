package org.lectern.system.journey;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A page to submit.
 *
 * @param address the page's own address; null where it has none
 * @param mediaType such as {@code text/html}
 */
@SuppressWarnings("ArrayRecordComponent") // Sent, never compared.
public record SubmittedPage(@Nullable String address, String mediaType, byte[] bytes) {
    /** A page of text in UTF-8. */
    public static SubmittedPage of(@Nullable String address, String mediaType, String text) {
        return new SubmittedPage(address, mediaType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
