package org.lectern.catalog.paper;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where papers are found. */
public final class PaperLinks {
    static final String PAPERS = "/papers/";

    private PaperLinks() {}

    /** A paper's address, relative to the service: {@code /papers/e6961931-a5ac-8a1a-baf6-fd20a9bbbbfc}. */
    public static String self(UUID id) {
        return PAPERS + id;
    }

    /**
     * Sends on (308) from a merged paper to its survivor, with the query of the request.
     *
     * @param under what was asked for under the paper, such as {@code /related}; empty for the paper itself
     */
    public static Response moved(UUID survivor, String under, HttpServerRequest asked) {
        String query = asked.query();
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, self(survivor) + under + (query == null ? "" : "?" + query))
                .build();
    }

    /** A DOI's address, {@code https://doi.org/10.5555/ab%3C12%3E}: what may not stand in a path is percent-encoded. */
    static String doi(String doi) {
        return "https://doi.org/"
                + URLEncoder.encode(doi, StandardCharsets.UTF_8)
                        .replace("%2F", "/")
                        .replace("%28", "(")
                        .replace("%29", ")")
                        .replace("%3A", ":")
                        .replace("%3B", ";");
    }
}
