package org.lectern.catalog.related;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.catalog.paper.Paper;
import org.lectern.catalog.paper.PaperLinks;
import org.lectern.catalog.paper.PaperName;
import org.lectern.catalog.paper.Papers;
import org.lectern.catalog.statement.RelatedPaper;

/** The door to what the pages of a paper recommend. */
@Tag(name = "related", description = "What the pages of a paper call related")
@Path("/papers/{id: (?:[^/]+|[^/]+/.+)}/related")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RelatedResource {
    private static final String RELATED = "/related";

    private static final String EXAMPLE = """
            {"paper": "e6961931-a5ac-8a1a-baf6-fd20a9bbbbfc",
             "related": [
               {"title": "Kettles and waking: a controlled trial.", "journal": "Ann Kettle Med", "date": "2023-11-02",
                "doi": null, "pmid": null,
                "paper": {"id": "936595a0-bc9e-844c-a8f5-70c6cae7a1d6",
                          "link": "/papers/936595a0-bc9e-844c-a8f5-70c6cae7a1d6"}},
               {"title": "Do harbours hum?", "journal": null, "date": "2022", "doi": null, "pmid": null,
                "paper": null}]}""";

    @Inject
    Papers papers;

    @Inject
    Links links;

    @GET
    @Operation(
            operationId = "relatedPapers",
            summary = "What the pages of a paper recommend",
            description = "In the pages' order, at most 100; each with a link where the catalog has the paper.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = PaperName.EXPECTED,
            schema = @Schema(type = SchemaType.STRING),
            example = "pmid:90000001")
    @APIResponse(
            responseCode = "200",
            description = "The recommendations",
            content = @Content(schema = @Schema(implementation = RelatedView.class), example = EXAMPLE))
    @APIResponse(responseCode = "308", description = "The paper turned out to be another one; Location names it")
    @APIResponse(responseCode = "400", description = "The id is of no known form (invalid-request)")
    @APIResponse(responseCode = "404", description = "No such paper is catalogued (unknown-paper)")
    @APIResponse(responseCode = "410", description = "None of the paper's pages is left (withdrawn-paper)")
    public Response related(@Context HttpServerRequest asked) {
        Paper paper = papers.named(PaperName.inPath(asked.path(), RELATED));
        if (paper.mergedInto().isPresent()) {
            return PaperLinks.moved(papers.survivorOf(paper).id(), RELATED, asked);
        }
        return Response.ok(view(paper)).build();
    }

    private RelatedView view(Paper paper) {
        List<RelatedPaper> rows = paper.contents().related();
        List<Optional<UUID>> found = links.find(paper.id(), rows);
        return new RelatedView(
                paper.id(),
                IntStream.range(0, rows.size())
                        .mapToObj(place -> RelatedView.Row.of(
                                rows.get(place), found.get(place).orElse(null)))
                        .toList());
    }
}
