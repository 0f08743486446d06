package org.lectern.engagement.reader;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.paper.PaperIds;

/** What the reader who asks has done with papers. */
@Path("/me/papers")
@Tag(name = "me", description = "The reader whom the token names")
@SecurityRequirement(name = "bearer")
@RunOnVirtualThread
public class MyPapersResource {
    @Inject
    PaperStates states;

    @Inject
    CurrentReader reader;

    /** One paper. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getMyPaper", summary = "Whether I liked, disliked, saved and claimed a paper")
    public PaperState one(
            @Parameter(description = "The paper's id", example = PaperIds.EXAMPLE) @PathParam("id") String id) {
        return states.of(reader.id(), PaperIds.of(id));
    }

    /** Up to 100 papers. */
    @GET
    @Operation(
            operationId = "listMyPapers",
            summary = "The same for up to 100 papers, such as a page of search results")
    public List<PaperState> several(
            @Parameter(description = "1 to 100 ids parted by commas", required = true, example = PaperIds.EXAMPLE)
                    @QueryParam("ids")
                    @Nullable
                    String ids) {
        return states.of(reader.id(), PaperIds.listOf(ids));
    }
}
