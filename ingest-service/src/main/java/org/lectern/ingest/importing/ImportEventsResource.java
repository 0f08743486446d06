package org.lectern.ingest.importing;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.lectern.http.PathId;

/** An import's progress as server-sent events. */
@Path("/imports/{id}/events")
@SecurityRequirement(name = "bearer")
@Tag(name = "imports")
public class ImportEventsResource {
    @Inject
    Imports imports;

    @Inject
    ImportSettings settings;

    /** Follows an import until it is over. */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followImport",
            summary = "Follow an import",
            description =
                    "One event a second, each as GET /imports/{id} answers; the one that says that it is over is the last.")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "two", value = ImportExamples.EVENTS)))
    @APIResponse(
            responseCode = "404",
            description = "No import has this id",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "unknown", value = ImportExamples.UNKNOWN)))
    public Multi<ImportView> follow(
            @Parameter(description = "The import's id, a UUID", example = ImportExamples.ID) @PathParam("id")
                    String id) {
        UUID known = find(PathId.of(id)).id();
        return Uni.createFrom()
                .item(() -> ImportView.of(find(known)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .repeat()
                .withDelay(settings.progressPeriod())
                .whilst(view -> !view.state().isOver());
    }

    private Import find(UUID id) {
        return imports.find(id).orElseThrow(() -> new ImportResource.UnknownImport(id));
    }
}
