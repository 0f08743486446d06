package org.lectern.ingest;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lectern.http.IdempotencyKey;
import org.lectern.http.Problem;
import org.lectern.ingest.importing.ImportResource;
import org.lectern.ingest.page.PageResource;
import org.lectern.ingest.page.ReparseResource;
import org.lectern.ingest.page.SubmissionKeys;
import org.lectern.ingest.quota.Body;

/** The failures of this service, each with its problem; docs/problems.md says what a caller can do. */
class Problems {
    @ServerExceptionMapper
    Response unknown(PageResource.UnknownPage failure) {
        return Problem.of(404, "unknown-page", "No page has this id")
                .with("id", failure.getMessage(), "the id of a page that was submitted")
                .response();
    }

    @ServerExceptionMapper
    Response reused(SubmissionKeys.KeyReused failure) {
        return Problem.of(422, "idempotency-key-reused", "This Idempotency-Key was used for another page")
                .with(IdempotencyKey.HEADER, failure.key(), "a new key for another page")
                .response();
    }

    @ServerExceptionMapper
    Response notRead(ReparseResource.PageNotRead failure) {
        return Problem.of(409, "page-not-read", "No page of this id has been read yet")
                .with("id", failure.getMessage(), "the id of a page that is PARSED or REJECTED")
                .response();
    }

    @ServerExceptionMapper
    Response tooLarge(Body.TooLarge failure) {
        return Problem.of(413, "body-too-large", "The body is larger than this service reads")
                .with("body", null, "at most " + failure.longest() + " bytes")
                .response();
    }

    @ServerExceptionMapper
    Response incomplete(Body.Incomplete failure) {
        return Problem.of(400, "incomplete-body", "The body did not arrive whole: " + failure.getMessage())
                .response();
    }

    @ServerExceptionMapper
    Response busy(PageResource.ParsersBusy failure) {
        return Problem.of(503, "parsers-busy", "Other pages keep all parsers busy")
                .response();
    }

    @ServerExceptionMapper
    Response unsupported(NotSupportedException failure, HttpHeaders headers) {
        return Problem.of(415, "unsupported-media-type", "Pages are not read from this media type")
                .with(
                        HttpHeaders.CONTENT_TYPE,
                        headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                        String.join(", ", PageResource.MEDIA_TYPES))
                .response();
    }

    @ServerExceptionMapper
    Response unknown(ImportResource.UnknownImport failure) {
        return Problem.of(404, "unknown-import", "No import has this id")
                .with("id", failure.getMessage(), "the id of an import")
                .response();
    }

    @ServerExceptionMapper
    Response over(ImportResource.ImportOver failure) {
        return Problem.of(409, "import-over", "The import is " + failure.getMessage() + " and cannot be cancelled")
                .with("state", failure.getMessage(), "RECEIVED or RUNNING")
                .response();
    }
}
