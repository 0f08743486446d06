package org.lectern.engagement.tally;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.engagement.paper.PaperIds;

/** A paper's tallies, for everybody. */
@Path("/papers/{id}/tallies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tallies", description = "How many readers like, dislike and save a paper")
@RunOnVirtualThread
public class TallyResource {
    @Inject
    Tallies tallies;

    /** All three. */
    @GET
    @Operation(
            operationId = "getTallies",
            summary = "How many readers like, dislike and save a paper",
            description = "Zeros for a paper that nobody has reacted to, whether or not the catalog has spoken of it;"
                    + " a merged paper answers with the tallies of the one that survived.")
    @APIResponse(
            responseCode = "200",
            description = "The tallies now",
            content = @Content(schema = @Schema(implementation = TallyView.class)))
    @APIResponse(responseCode = "304", description = "They are still those of If-None-Match")
    public Response tallies(
            @Parameter(description = "The paper's id", example = PaperIds.EXAMPLE) @PathParam("id") String id,
            @Context Request request) {
        TallyView view = tallies.of(PaperIds.of(id));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(view.tag());
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(view).tag(view.tag()) : unchanged;
        return answer.header("Cache-Control", "no-cache").build();
    }
}
