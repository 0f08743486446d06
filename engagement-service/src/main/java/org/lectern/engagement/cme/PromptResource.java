package org.lectern.engagement.cme;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.cme.cycle.PromptState;
import org.lectern.engagement.reader.CurrentReader;
import org.lectern.http.IdempotencyKey;
import org.lectern.http.InvalidRequest;
import org.lectern.http.PageLimit;

/** The door for a reader's prompts. */
@Path("/me/cme/prompts")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@RunOnVirtualThread
@Tag(name = "CME", description = "Credit for point-of-care learning")
public class PromptResource {

    @Inject
    PromptViews views;

    @Inject
    Deciding deciding;

    @Inject
    Claiming claiming;

    @Inject
    CurrentReader reader;

    /** Those in a state, or all. */
    @GET
    @Operation(operationId = "listPrompts", summary = "The reader's prompts, the newest first")
    @APIResponse(responseCode = "200", description = "A page of prompts")
    public PromptPage list(
            @QueryParam("state") @Parameter(description = "Only prompts in this state", example = "OFFERED") @Nullable
                    String state,
            @QueryParam("limit") @Parameter(schema = @Schema(implementation = PageLimit.class)) @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "What an earlier answer gave as next") @Nullable
                    String cursor) {
        return views.page(reader.id(), state(state), PageLimit.of(limit), PromptPage.position(cursor));
    }

    /** One of the reader's own. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getPrompt", summary = "One prompt with its evidence and what can be done next")
    @APIResponse(responseCode = "200", description = "The prompt")
    public PromptView get(
            @Parameter(description = "The prompt's id", example = PromptView.EXAMPLE_ID) @PathParam("id") UUID id) {
        return views.one(reader.id(), id);
    }

    /** Answers as the prompt is afterwards. */
    @PUT
    @Path("{id}/dismissal")
    @Operation(operationId = "dismissPrompt", summary = "Put an offer away; again changes nothing")
    @APIResponse(responseCode = "200", description = "The prompt, dismissed")
    public PromptView dismiss(
            @Parameter(description = "The prompt's id", example = PromptView.EXAMPLE_ID) @PathParam("id") UUID id) {
        deciding.dismiss(reader.id(), id);
        return get(id);
    }

    /** Answers as the prompt is afterwards. */
    @DELETE
    @Path("{id}/dismissal")
    @Operation(operationId = "reopenPrompt", summary = "Take a dismissed offer back while it lasts")
    @APIResponse(responseCode = "200", description = "The prompt, offered")
    public PromptView reopen(
            @Parameter(description = "The prompt's id", example = PromptView.EXAMPLE_ID) @PathParam("id") UUID id) {
        deciding.reopen(reader.id(), id);
        return get(id);
    }

    /** Replaces what was written before. */
    @PUT
    @Path("{id}/documentation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "documentPrompt",
            summary = "Save the documentation: a draft while a field is blank, earned once none is")
    @APIResponse(responseCode = "200", description = "The prompt, a draft or earned")
    public PromptView document(
            @Parameter(description = "The prompt's id", example = PromptView.EXAMPLE_ID) @PathParam("id") UUID id,
            @Nullable DocumentationForm form) {
        if (form == null) {
            throw new InvalidRequest("body", null, "question, sources and application");
        }
        deciding.document(reader.id(), id, form.toDocumentation());
        return get(id);
    }

    /** Answers the same to the same key and body, whatever happened since. */
    @POST
    @Path("{id}/claim")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "claimPrompt", summary = "Attest, and claim an earned credit")
    @APIResponse(
            responseCode = "200",
            description = "The prompt, claimed",
            content = @Content(schema = @Schema(implementation = PromptView.class)))
    @APIResponse(responseCode = "409", description = "Not earned, or the cap is reached")
    public Response claim(
            @Parameter(description = "The prompt's id", example = PromptView.EXAMPLE_ID) @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(
                            required = true,
                            description = "The same key and body get the first answer again",
                            example = "7d2f0c9e-claim-1")
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Attestation.class),
                                            examples =
                                                    @ExampleObject(name = "attested", value = "{\"attested\": true}")))
                    @Nullable
                    JsonNode body) {
        ClaimAnswers.Answer answer = claiming.claim(reader.id(), id, IdempotencyKey.required(key), body);
        return Response.status(answer.status())
                .type(answer.mediaType())
                .entity(answer.body())
                .build();
    }

    /** The body of a claim, for the OpenAPI document; it is compared as a whole. */
    record Attestation(boolean attested) {}

    private static @Nullable PromptState state(@Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(PromptState.values())
                        .filter(state -> state.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidRequest("state", name, "one of " + Arrays.toString(PromptState.values())));
    }
}
