package org.lectern.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many entries of a list one answer holds at most: the parameter {@code limit}. */
@Schema(
        type = SchemaType.INTEGER,
        minimum = "1",
        maximum = PageLimit.MOST,
        defaultValue = PageLimit.USUAL,
        description = "The longest page")
public final class PageLimit {
    /** Where the client names none. */
    static final String USUAL = "20";
    /** The most that a client may name. */
    static final String MOST = "100";

    private PageLimit() {}

    /**
     * Reads what the client named.
     *
     * @param text such as {@code 50}; null for {@link #USUAL}
     * @throws InvalidRequest where it is no whole number from 1 to {@link #MOST}
     */
    public static int of(@Nullable String text) {
        String limit = text == null ? USUAL : text;
        if (!limit.matches("[1-9][0-9]?|" + MOST)) {
            throw new InvalidRequest("limit", limit, "a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }
}
