package org.lectern.engagement.save;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.reader.CurrentReader;
import org.lectern.http.PageLimit;

/** The collection of the reader who asks. */
@Path("/me/saves")
@Tag(name = "me")
@SecurityRequirement(name = "bearer")
@RunOnVirtualThread
public class MySavesResource {
    @Inject
    Saves saves;

    @Inject
    CurrentReader reader;

    /** A page of it. */
    @GET
    @Operation(operationId = "listSaves", summary = "My saved papers, newest first")
    public SavesView newest(
            @Parameter(schema = @Schema(implementation = PageLimit.class)) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") @Nullable String cursor) {
        int most = PageLimit.of(limit);
        return SavesView.of(saves.newest(reader.id(), SaveCursor.of(cursor), most + 1), most);
    }
}
