package org.lectern.catalog.paper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A DOI as a web address. */
final class DoiLink {
    private DoiLink() {}

    /** {@code https://doi.org/10.5555/ab%3C12%3E}: what may not stand in a path is percent-encoded, slashes stay. */
    static String of(String doi) {
        return "https://doi.org/"
                + URLEncoder.encode(doi, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/")
                        .replace("%28", "(")
                        .replace("%29", ")")
                        .replace("%3A", ":")
                        .replace("%3B", ";");
    }
}
