package org.lectern.engagement.reaction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.paper.PaperIds;
import org.lectern.engagement.reader.CurrentReader;
import org.lectern.engagement.reader.PaperState;
import org.lectern.http.InvalidRequest;

/** A reader's reaction to a paper. */
@Path("/papers/{id}/reaction")
@Tag(name = "reactions", description = "Like or dislike: one reaction per reader and paper")
@SecurityRequirement(name = "bearer")
@RunOnVirtualThread
public class ReactionResource {
    @Inject
    Reacting reacting;

    @Inject
    CurrentReader reader;

    /** Sets it. */
    @PUT
    @Operation(
            operationId = "react",
            summary = "Like or dislike a paper",
            description = "Replaces an earlier reaction; the same again changes nothing and answers the same.")
    public PaperState react(
            @Parameter(description = "The paper's id", example = PaperIds.EXAMPLE) @PathParam("id") String id,
            @Nullable ReactionRequest request) {
        if (request == null) {
            throw new InvalidRequest("body", null, "{\"reaction\": \"like\"} or {\"reaction\": \"dislike\"}");
        }
        return reacting.react(reader.id(), PaperIds.of(id), Reaction.of(request.reaction()));
    }

    /** Takes it back. */
    @DELETE
    @Operation(
            operationId = "takeReactionBack",
            summary = "Take my reaction back",
            description = "Where there is none, nothing changes and the answer is the same.")
    public PaperState takeBack(
            @Parameter(description = "The paper's id", example = PaperIds.EXAMPLE) @PathParam("id") String id) {
        return reacting.takeBack(reader.id(), PaperIds.of(id));
    }
}
