package org.lectern.engagement.save;

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
import org.lectern.engagement.paper.PaperIds;
import org.lectern.engagement.reader.CurrentReader;
import org.lectern.engagement.reader.PaperState;

/** Whether a paper is in the reader's collection. */
@Path("/papers/{id}/save")
@Tag(name = "saves", description = "A reader's collection")
@SecurityRequirement(name = "bearer")
@RunOnVirtualThread
public class SaveResource {
    @Inject
    Saving saving;

    @Inject
    CurrentReader reader;

    /** Puts it in. */
    @PUT
    @Operation(
            operationId = "save",
            summary = "Save a paper",
            description = "Saving it again changes nothing and answers the same.")
    public PaperState save(
            @Parameter(description = "The paper's id", example = PaperIds.EXAMPLE) @PathParam("id") String id) {
        return saving.save(reader.id(), PaperIds.of(id));
    }

    /** Takes it out. */
    @DELETE
    @Operation(
            operationId = "unsave",
            summary = "Take a paper out of my collection",
            description = "Where it is not there, nothing changes and the answer is the same.")
    public PaperState unsave(
            @Parameter(description = "The paper's id", example = PaperIds.EXAMPLE) @PathParam("id") String id) {
        return saving.unsave(reader.id(), PaperIds.of(id));
    }
}
