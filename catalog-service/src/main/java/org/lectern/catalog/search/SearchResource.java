package org.lectern.catalog.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lectern.http.InvalidRequest;
import org.lectern.http.PageLimit;

/** The door through which papers are searched. */
@Tag(name = "search", description = "Papers by words, authors, journals and dates")
@Path("/papers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SearchResource {

    @Inject
    Search search;

    @Inject
    JsonWebToken token;

    @GET
    @Operation(
            operationId = "searchPapers",
            summary = "Search the papers",
            description = "Words side by side are AND; AND, OR and NOT in capitals work from left to right, brackets "
                    + "first; \"phrases\"; an asterisk at the end of a word; tags [ti] [tiab] [au] [ta] [mh] [pt] [dp] "
                    + "[pmid] [doi] [la] behind a term. Each answer without a cursor is a search of its own; a bearer "
                    + "token, if one is sent, names the reader.")
    @APIResponse(
            responseCode = "200",
            description = "A page of results",
            content =
                    @Content(schema = @Schema(implementation = SearchResults.class), example = SearchExamples.RESULTS))
    @APIResponse(
            responseCode = "400",
            description = "The query cannot be understood (malformed-query), or limit or cursor is not as expected "
                    + "(invalid-request)")
    @APIResponse(responseCode = "503", description = "The search could not be recorded (usage-not-recorded)")
    public Response search(
            @QueryParam("q") @Parameter(description = "The query", example = "sleep[ti] AND 2020:2024[dp]") @Nullable
                    String q,
            @QueryParam("limit") @Parameter(schema = @Schema(implementation = PageLimit.class)) @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before, for the same q") @Nullable
                    String cursor) {
        String query = plain(q);
        int most = PageLimit.of(limit);
        SearchResults results =
                cursor == null ? search.begin(query, most, token.getSubject()) : search.goOn(query, most, cursor);
        return Response.ok(results).cacheControl(neverStored()).build();
    }

    private static String plain(@Nullable String query) {
        if (query == null) {
            throw new InvalidRequest("q", null, "a query such as sleep[ti] AND 2020:2024[dp]");
        }
        if (query.chars().anyMatch(letter -> letter < ' ' && !Character.isWhitespace(letter))) {
            throw new InvalidRequest("q", query, "no control characters");
        }
        return query;
    }

    /** Each answer has a search id of its own, which a cache would hand to others. */
    private static CacheControl neverStored() {
        CacheControl control = new CacheControl();
        control.setNoStore(true);
        return control;
    }
}
