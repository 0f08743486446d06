package org.lectern.catalog.paper;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.tally.Tallies;
import org.lectern.catalog.tally.Tally;
import org.lectern.http.InvalidRequest;

/** The door through which papers are opened. */
@Tag(name = "papers", description = "A paper under one identity")
@Path("/papers/{id: .+}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PaperResource {
    @Inject
    Papers papers;

    @Inject
    Tallies tallies;

    @Inject
    JsonWebToken token;

    @Inject
    Event<PaperOpened> opened;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(
            operationId = "openPaper",
            summary = "Open a paper by its id, DOI, PMID or PMCID",
            description = "A DOI may stand in the path as it is or percent-encoded. A bearer token, if one is sent, "
                    + "names the reader; search names the search from which the paper is opened.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = PaperName.EXPECTED,
            schema = @Schema(type = SchemaType.STRING),
            example = "doi:10.5555/jqs.2024.150")
    @APIResponse(
            responseCode = "200",
            description = "The paper, with a strong ETag",
            content = @Content(schema = @Schema(implementation = PaperView.class), example = Examples.PAPER))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "308", description = "The paper turned out to be another one; Location names it")
    @APIResponse(responseCode = "400", description = "The id is of no known form (invalid-request)")
    @APIResponse(responseCode = "404", description = "No such paper is catalogued (unknown-paper)")
    @APIResponse(responseCode = "410", description = "None of the paper's pages is left (withdrawn-paper)")
    public Response paper(
            @QueryParam("search") @Parameter(description = "A search's id", schema = @Schema(format = "uuid")) @Nullable
                    String search,
            @Context Request request,
            @Context HttpServerRequest asked) {
        UUID from = search(search);
        Paper paper = papers.named(PaperName.inPath(asked.path(), ""));
        if (paper.mergedInto().isPresent()) {
            return PaperLinks.moved(papers.survivorOf(paper).id(), "", asked);
        }
        Tally tally = tallies.of(paper.id());
        if (asked.method().equals(HttpMethod.GET)) { // a HEAD shows nothing
            opened.fire(new PaperOpened(paper.id(), paper.contents(), from, token.getSubject(), Instant.now()));
        }
        return shown(paper, tally, request);
    }

    private static @Nullable UUID search(@Nullable String search) {
        if (search == null || PaperName.UUID_TEXT.matcher(search).matches()) {
            return search == null ? null : UUID.fromString(search);
        }
        throw new InvalidRequest("search", search, "the searchId of an answer of GET /papers?q=…");
    }

    private Response shown(Paper paper, Tally tally, Request request) {
        EntityTag tag = new EntityTag("%s.%d.%d".formatted(paper.id(), paper.version(), tally.version()));
        Instant changed = tally.changed().isAfter(paper.catalogued()) ? tally.changed() : paper.catalogued();
        return unchanged(request, tag, Date.from(changed))
                .orElseGet(() -> Response.ok(PaperView.of(paper, tally)))
                .tag(tag)
                .lastModified(Date.from(changed))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LOCATION, PaperLinks.self(paper.id()))
                .build();
    }

    /** RFC 9110, 13.1.3: If-Modified-Since counts only without If-None-Match. */
    private Optional<Response.ResponseBuilder> unchanged(Request request, EntityTag tag, Date changed) {
        boolean tagged = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null;
        return Optional.ofNullable(
                tagged ? request.evaluatePreconditions(tag) : request.evaluatePreconditions(changed));
    }
}
