package org.lectern.catalog;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lectern.catalog.paper.Papers;
import org.lectern.catalog.search.query.MalformedQuery;
import org.lectern.catalog.usage.Usage;
import org.lectern.http.Problem;

/** The table of this service's failures, each with its problem. */
class Problems {
    @ServerExceptionMapper
    Response unknown(Papers.UnknownPaper failure) {
        return Problem.of(404, "unknown-paper", "No paper " + failure.name() + " is catalogued")
                .with("id", failure.name(), "the id, DOI, PMID or PMCID of a catalogued paper")
                .response();
    }

    @ServerExceptionMapper
    Response withdrawn(Papers.WithdrawnPaper failure) {
        return Problem.of(410, "withdrawn-paper", "No page states paper " + failure.id() + " any more")
                .with("id", failure.id().toString(), "a paper of which a page is left")
                .response();
    }

    @ServerExceptionMapper
    Response malformed(MalformedQuery failure) {
        return Problem.of(400, "malformed-query", "The query cannot be understood at character " + failure.place())
                .with("q", failure.query(), failure.expected())
                .response();
    }

    @ServerExceptionMapper
    Response notRecorded(Usage.NotRecorded failure) {
        return Problem.of(
                        503,
                        "usage-not-recorded",
                        "The request could not be recorded and so is not answered; try again")
                .response();
    }
}
