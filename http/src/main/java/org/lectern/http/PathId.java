package org.lectern.http;

import java.util.UUID;

/** The parameter {@code id} of a path. */
public final class PathId {
    private PathId() {}

    /**
     * Reads what the client named.
     *
     * @param text such as {@code 5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702}
     * @throws InvalidRequest where it is no UUID
     */
    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidRequest("id", text, "a UUID such as 5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702");
        }
    }
}
