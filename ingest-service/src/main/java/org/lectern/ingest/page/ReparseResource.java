package org.lectern.ingest.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lectern.http.InvalidRequest;
import org.lectern.http.PathId;

/** The door by which stored pages are read again, after the parser has changed. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@SecurityRequirement(name = "bearer")
@Tag(name = "pages")
public class ReparseResource {
    private static final String TRIAL = "Whether to tell the differences only: nothing is stored, nothing published.";

    @Inject
    Reparsing reparsing;

    /** Tells that a page has not been read for the first time, or that there is none of this id. */
    public static final class PageNotRead extends RuntimeException {
        PageNotRead(UUID id) {
            super(id.toString());
        }
    }

    /** Reads one page again. */
    @POST
    @Path("pages/{id}:reparse")
    @Operation(
            operationId = "reparsePage",
            summary = "Read a stored page again, with today's parser",
            description = "Where the answer is another one than before, it is stored and published.")
    @APIResponse(
            responseCode = "200",
            description = "What has changed",
            content =
                    @Content(
                            schema = @Schema(implementation = ReparsedPage.class),
                            examples = @ExampleObject(name = "changed", value = PageExamples.REPARSED)))
    @APIResponse(responseCode = "409", description = "No page of this id has been read yet")
    public ReparsedPage reparse(
            @Parameter(description = "The page's id, a UUID", example = "5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702")
                    @PathParam("id")
                    String id,
            @Parameter(description = TRIAL, schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("dryRun") @Nullable
                    String dryRun)
            throws InterruptedException {
        UUID page = PathId.of(id);
        return reparsing.reparse(page, flag("dryRun", dryRun)).orElseThrow(() -> new PageNotRead(page));
    }

    /** Reads a batch of pages again. */
    @POST
    @Path("pages:reparse")
    @Operation(
            operationId = "reparsePages",
            summary = "Read a batch of stored pages again, with today's parser",
            description = "Takes pages that an older parser has read, in the order of their arrival. Call it again with"
                    + " the answer's next as after, until there is none.")
    @APIResponse(
            responseCode = "200",
            description = "What has changed",
            content =
                    @Content(
                            schema = @Schema(implementation = ReparsedPages.class),
                            examples = @ExampleObject(name = "batch", value = PageExamples.REPARSED_PAGES)))
    public ReparsedPages reparse(
            @Parameter(description = TRIAL, schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("dryRun") @Nullable
                    String dryRun,
            @Parameter(
                            description = "Whether to take pages as well that today's parser has read",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("all")
                    @Nullable
                    String all,
            @Parameter(
                            description = "The next of the answer before; left out for the first call",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"),
                            example = "100")
                    @QueryParam("after")
                    @Nullable
                    String after)
            throws InterruptedException {
        return reparsing.reparse(position(after), flag("all", all), flag("dryRun", dryRun));
    }

    private static boolean flag(String name, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (!value.equals("true")) {
            throw new InvalidRequest(name, value, "true or false");
        }
        return true;
    }

    private static long position(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw new InvalidRequest("after", after, "the next of the answer before");
        }
        return Long.parseLong(after);
    }
}
