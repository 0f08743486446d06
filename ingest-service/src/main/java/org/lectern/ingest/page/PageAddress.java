package org.lectern.ingest.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.http.InvalidRequest;

/** Where a page says that it was found. It is kept and published, and nothing is ever fetched from it. */
final class PageAddress {
    private static final int LONGEST = 2_048;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private PageAddress() {}

    /**
     * The address as it was given; null where none was.
     *
     * @param field what carried it, such as {@code Content-Location}
     * @throws InvalidRequest where it is not an absolute http or https URL, or carries a user's name or password
     */
    static @Nullable String checked(String field, @Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        if (address.length() > LONGEST || !isWebAddress(address.strip())) {
            throw new InvalidRequest(
                    field,
                    address,
                    "an absolute http or https URL of at most " + LONGEST + " characters, without user and password");
        }
        return address.strip();
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            String authority = uri.getRawAuthority();
            return scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && authority != null
                    && !authority.startsWith(":")
                    && !authority.contains("@");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
