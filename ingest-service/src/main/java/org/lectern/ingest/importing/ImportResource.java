package org.lectern.ingest.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lectern.http.PageLimit;
import org.lectern.http.PathId;
import org.lectern.ingest.quota.Body;
import org.lectern.ingest.quota.UnderQuota;

/** The door for files of many records. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@SecurityRequirement(name = "bearer")
@Tag(name = "imports", description = "Files of many records, loaded in the background")
public class ImportResource {
    /** The longest file, in bytes: 2 GiB. */
    public static final long LARGEST = 2L * 1024 * 1024 * 1024;

    private static final String PROBLEM = "application/problem+json";
    private static final String ID = "The import's id, a UUID";

    @Inject
    Receiving receiving;

    @Inject
    Imports imports;

    @Inject
    ImportChunks chunks;

    @Inject
    Rejections rejections;

    /** Tells that no import has this id. */
    public static final class UnknownImport extends RuntimeException {
        UnknownImport(UUID id) {
            super(id.toString());
        }
    }

    /** Tells that an import is over and cannot be stopped. */
    public static final class ImportOver extends RuntimeException {
        ImportOver(ImportState state) {
            super(state.name());
        }
    }

    /** Stores a file; its records are loaded afterwards. */
    @POST
    @UnderQuota
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "importFile",
            summary = "Import a file of many records",
            description =
                    "The body is the file's bytes, at most 2 GiB: PubMed's XML, nbib, RIS, Crossref JSON, a web archive (WARC)"
                            + " or one page, compressed by gzip or not; its content tells. It is stored while it arrives and loaded afterwards. The same file again is the same import,"
                            + " unless that one was cancelled or failed.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/xml",
                        examples = @ExampleObject(name = "PubMed", value = ImportExamples.FILE))
            })
    @APIResponse(
            responseCode = "202",
            description = "The file is stored; Location says where to look how far it has come",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "new", value = ImportExamples.RECEIVED)))
    @APIResponse(
            responseCode = "200",
            description = "The file was sent before",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "again", value = ImportExamples.DONE)))
    @APIResponse(responseCode = "429", description = "The client's quota is used up, or too much waits: Retry-After")
    public Response submit(InputStream file) {
        Receiving.Receipt receipt = receiving.receive(new Body(file, LARGEST));
        return Response.status(receipt.isNew() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create("/imports/" + receipt.received().id()))
                .entity(ImportView.of(receipt.received()))
                .build();
    }

    /** Lists imports. */
    @GET
    @Operation(operationId = "listImports", summary = "All imports, newest first")
    public ImportsView list(
            @Parameter(schema = @Schema(implementation = PageLimit.class)) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") @Nullable String cursor) {
        int most = PageLimit.of(limit);
        return ImportsView.of(imports.newest(ImportCursor.of(cursor, Long.MAX_VALUE), most + 1), most);
    }

    /** Looks an import up. */
    @GET
    @Path("{id}")
    @Operation(operationId = "findImport", summary = "See how far an import has come")
    @APIResponse(
            responseCode = "200",
            description = "Its state and counts",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = {
                                @ExampleObject(name = "running", value = ImportExamples.RUNNING),
                                @ExampleObject(name = "done", value = ImportExamples.DONE),
                                @ExampleObject(name = "failed", value = ImportExamples.FAILED)
                            }))
    @APIResponse(
            responseCode = "404",
            description = "No import has this id",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "unknown", value = ImportExamples.UNKNOWN)))
    public ImportView find(@Parameter(description = ID, example = ImportExamples.ID) @PathParam("id") String id) {
        return ImportView.of(find(PathId.of(id)));
    }

    /** Lists what could not be loaded. */
    @GET
    @Path("{id}/rejections")
    @Operation(operationId = "listRejections", summary = "The entries that give no paper, in the file's order")
    @APIResponse(
            responseCode = "200",
            description = "Each with its number, place and reason",
            content =
                    @Content(
                            schema = @Schema(implementation = RejectionsView.class),
                            examples = @ExampleObject(name = "two", value = ImportExamples.REJECTIONS)))
    @APIResponse(
            responseCode = "404",
            description = "No import has this id",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "unknown", value = ImportExamples.UNKNOWN)))
    public RejectionsView rejections(
            @Parameter(description = ID, example = ImportExamples.ID) @PathParam("id") String id,
            @Parameter(schema = @Schema(implementation = PageLimit.class)) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") @Nullable String cursor) {
        int most = PageLimit.of(limit);
        long after = ImportCursor.of(cursor, 0);
        return RejectionsView.of(rejections.of(find(PathId.of(id)).id(), after, most + 1), most);
    }

    /** Stops an import. */
    @POST
    @Path("{id:[^/:]+}:cancel")
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import",
            description = "What was loaded before stays. To cancel what is cancelled is no conflict.")
    @APIResponse(
            responseCode = "200",
            description = "It is cancelled",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "cancelled", value = ImportExamples.CANCELLED)))
    @APIResponse(
            responseCode = "404",
            description = "No import has this id",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "unknown", value = ImportExamples.UNKNOWN)))
    @APIResponse(
            responseCode = "409",
            description = "It is done or has failed",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "over", value = ImportExamples.OVER)))
    public ImportView cancel(@Parameter(description = ID, example = ImportExamples.ID) @PathParam("id") String id) {
        boolean cancelled = imports.cancel(PathId.of(id));
        Import found = find(PathId.of(id));
        if (cancelled) {
            chunks.delete(found.id());
        } else if (found.state() != ImportState.CANCELLED) {
            throw new ImportOver(found.state());
        }
        return ImportView.of(found);
    }

    private Import find(UUID id) {
        return imports.find(id).orElseThrow(() -> new UnknownImport(id));
    }
}
