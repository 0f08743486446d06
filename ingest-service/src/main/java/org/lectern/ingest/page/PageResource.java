package org.lectern.ingest.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
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
import org.lectern.http.IdempotencyKey;
import org.lectern.http.PathId;
import org.lectern.ingest.page.SubmissionKeys.SubmissionKey;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.quota.Body;
import org.lectern.ingest.quota.UnderQuota;

/** The door over HTTP: pages are submitted, looked up and previewed. Nothing is ever fetched. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({
    "text/plain",
    "text/html",
    "application/xhtml+xml",
    "application/xml",
    "text/xml",
    "application/jats+xml",
    "application/nbib",
    "application/x-research-info-systems",
    "application/json",
    "application/vnd.crossref-api-message+json",
    "application/warc"
})
@RunOnVirtualThread
@SecurityRequirement(name = "bearer")
@Tag(name = "pages", description = "Documents from which papers are read")
public class PageResource {
    /** The media types that a page may be sent as. */
    public static final List<String> MEDIA_TYPES =
            List.of(PageResource.class.getAnnotation(Consumes.class).value());

    private static final String ADDRESS = "Where the page was found: an absolute http or https URL. Never fetched.";

    @Inject
    Submission submission;

    @Inject
    Pages pages;

    @Inject
    Parsing parsing;

    @Inject
    ParserThreads parsers;

    @Inject
    ObjectMapper json;

    /** Tells that no page has this id. */
    public static final class UnknownPage extends RuntimeException {
        UnknownPage(String id) {
            super(id);
        }
    }

    /** Tells that other pages kept all parsers busy for too long. */
    public static final class ParsersBusy extends RuntimeException {}

    /** Stores the page; it is read and published afterwards. */
    @POST
    @UnderQuota
    @Path("pages")
    @Operation(
            operationId = "submitPage",
            summary = "Submit a page",
            description =
                    "The body is the page's bytes, at most 10 MiB, of one article: HTML, JATS, PubMed XML, nbib, RIS,"
                            + " Crossref JSON, WARC or text; its bytes tell which. The same bytes at the same address are the same"
                            + " page, however often they are sent. An empty page is accepted too, and rejected as EMPTY.")
    @RequestBody(
            content = {
                @Content(mediaType = "text/html", examples = @ExampleObject(name = "html", value = PageExamples.HTML)),
                @Content(mediaType = "text/plain"),
                @Content(mediaType = "application/xhtml+xml"),
                @Content(mediaType = "application/xml"),
                @Content(mediaType = "text/xml"),
                @Content(mediaType = "application/jats+xml"),
                @Content(mediaType = "application/nbib"),
                @Content(mediaType = "application/x-research-info-systems"),
                @Content(mediaType = "application/json"),
                @Content(mediaType = "application/vnd.crossref-api-message+json"),
                @Content(mediaType = "application/warc")
            })
    @APIResponse(
            responseCode = "202",
            description = "The page is new; Location says where to look how far it has come",
            content =
                    @Content(
                            schema = @Schema(implementation = PageReceipt.class),
                            examples = @ExampleObject(name = "new", value = PageExamples.RECEIPT)))
    @APIResponse(
            responseCode = "200",
            description = "The page was submitted before",
            content =
                    @Content(
                            schema = @Schema(implementation = PageReceipt.class),
                            examples = @ExampleObject(name = "again", value = PageExamples.RECEIPT)))
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another page")
    @APIResponse(responseCode = "429", description = "The client's quota is used up, or too much waits: Retry-After")
    public Response submit(
            @Parameter(description = ADDRESS, example = "https://journals.example/aqt/3/1/9")
                    @HeaderParam(HttpHeaders.CONTENT_LOCATION)
                    @Nullable
                    String address,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
            @Parameter(
                            description =
                                    "The client's name for this submission, for a day: with another page it is refused",
                            example = "crawl-2026-11-28-000017")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String key,
            @Context SecurityContext caller,
            InputStream body) {
        SubmissionKey name = key == null
                ? null
                : new SubmissionKey(caller.getUserPrincipal().getName(), IdempotencyKey.required(key));
        Page page = page(address, mediaType, body);
        boolean isNew = submission.submit(Arrival.of(page), name);
        PageStatus status = isNew ? PageStatus.RECEIVED : find(page.id()).status;
        return Response.status(isNew ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create("/pages/" + page.id()))
                .entity(new PageReceipt(page.id(), status))
                .build();
    }

    /** Looks a page up. */
    @GET
    @Path("pages/{id}")
    @Operation(
            operationId = "findPage",
            summary = "See how far a page has come, and what it states",
            description =
                    "With explain=true the stored bytes are read once more, and each value comes with a receipt: the"
                            + " rule that found it, where in the page, and what lost against it.")
    @APIResponse(
            responseCode = "200",
            description = "Received, parsed with the paper that it states, or rejected with the reason",
            content =
                    @Content(
                            schema = @Schema(implementation = PageView.class),
                            examples = {
                                @ExampleObject(name = "parsed", value = PageExamples.VIEW),
                                @ExampleObject(name = "explained", value = PageExamples.EXPLAINED),
                                @ExampleObject(name = "rejected", value = PageExamples.REJECTED)
                            }))
    @APIResponse(
            responseCode = "404",
            description = "No page has this id",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "unknown", value = PageExamples.UNKNOWN)))
    public PageView find(
            @Parameter(description = "The page's id, a UUID", example = "5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Whether to say why each value is what it is", example = "true")
                    @QueryParam("explain")
                    @DefaultValue("false")
                    boolean explain)
            throws InterruptedException {
        PageView view = PageView.of(find(PathId.of(id)), json);
        return explain ? view.explained(receipts(view.id())) : view;
    }

    private List<Receipt> receipts(UUID id) throws InterruptedException {
        Page page = pages.stored(id).orElseThrow(() -> new UnknownPage(id.toString()));
        return parsers.explain(page).orElseThrow(ParsersBusy::new);
    }

    /** Reads a page and answers what would be published of it. */
    @POST
    @Path("pages:preview")
    @Operation(
            operationId = "previewPage",
            summary = "See what would be published of a page",
            description = "The body is the page's bytes, at most 10 MiB. Nothing is stored and nothing published.")
    @RequestBody(
            content = {
                @Content(mediaType = "text/html", examples = @ExampleObject(name = "html", value = PageExamples.HTML)),
                @Content(mediaType = "text/plain"),
                @Content(mediaType = "application/xhtml+xml"),
                @Content(mediaType = "application/xml"),
                @Content(mediaType = "text/xml"),
                @Content(mediaType = "application/jats+xml"),
                @Content(mediaType = "application/nbib"),
                @Content(mediaType = "application/x-research-info-systems"),
                @Content(mediaType = "application/json"),
                @Content(mediaType = "application/vnd.crossref-api-message+json"),
                @Content(mediaType = "application/warc")
            })
    @APIResponse(
            responseCode = "200",
            description = "The event: its topic, key, type and data",
            content =
                    @Content(
                            schema = @Schema(implementation = PagePreview.class),
                            examples = @ExampleObject(name = "parsed", value = PageExamples.PREVIEW)))
    public PagePreview preview(
            @Parameter(description = ADDRESS, example = "https://journals.example/aqt/3/1/9")
                    @HeaderParam(HttpHeaders.CONTENT_LOCATION)
                    @Nullable
                    String address,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
            InputStream body)
            throws InterruptedException {
        return parsing.preview(page(address, mediaType, body))
                .map(PagePreview::of)
                .orElseThrow(ParsersBusy::new);
    }

    private static Page page(@Nullable String address, @Nullable String mediaType, InputStream body) {
        String checked = PageAddress.checked(HttpHeaders.CONTENT_LOCATION, address);
        return new Page(new Body(body, Page.LARGEST).next(Page.LARGEST + 1), mediaType, checked);
    }

    private SubmittedPage find(UUID id) {
        return pages.findByIdOptional(id).orElseThrow(() -> new UnknownPage(id.toString()));
    }
}
