package org.lectern.catalog;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lectern.catalog.paper.Papers;
import org.lectern.http.Problem;

/** The table of this service's failures, each with its problem. */
class Problems {
    @ServerExceptionMapper
    Response unknown(Papers.UnknownPaper failure) {
        return Problem.of(404, "unknown-paper", "No paper " + failure.name() + " is catalogued")
                .with("id", failure.name(), "the id, DOI, PMID or PMCID of a catalogued paper")
                .response();
    }
}
