package org.lectern.ingest.importing;

/** The examples of the OpenAPI document. */
final class ImportExamples {
    static final String ID = "0b6f3f0e-5a8c-4d56-9a2e-7a5d0c1e8f42";

    static final String RECEIVED = """
            {"id": "0b6f3f0e-5a8c-4d56-9a2e-7a5d0c1e8f42", "state": "RECEIVED", "receivedAt": "2026-01-05T06:07:08Z",
             "read": 0, "parsed": 0, "rejected": 0, "unchanged": 0, "deleted": 0, "bytesDone": 0, "bytesTotal": 27682406,
             "ratePerSecond": 0}
            """;

    static final String RUNNING = """
            {"id": "0b6f3f0e-5a8c-4d56-9a2e-7a5d0c1e8f42", "state": "RUNNING", "receivedAt": "2026-01-05T06:07:08Z",
             "read": 12500, "parsed": 12310, "rejected": 2, "unchanged": 188, "deleted": 0, "bytesDone": 11534336,
             "bytesTotal": 27682406, "ratePerSecond": 3125, "secondsLeft": 6}
            """;

    static final String DONE = """
            {"id": "0b6f3f0e-5a8c-4d56-9a2e-7a5d0c1e8f42", "state": "DONE", "receivedAt": "2026-01-05T06:07:08Z",
             "endedAt": "2026-01-05T06:07:18Z", "read": 30007, "parsed": 29810, "rejected": 2, "unchanged": 188,
             "deleted": 7, "bytesDone": 27682406, "bytesTotal": 27682406, "ratePerSecond": 3001}
            """;

    static final String FAILED = """
            {"id": "0b6f3f0e-5a8c-4d56-9a2e-7a5d0c1e8f42", "state": "FAILED", "receivedAt": "2026-01-05T06:07:08Z",
             "endedAt": "2026-01-05T06:07:12Z", "read": 12500, "parsed": 12500, "rejected": 0, "unchanged": 0,
             "deleted": 0, "bytesDone": 11534336, "bytesTotal": 11534336, "ratePerSecond": 3125,
             "failure": {"reason": "MALFORMED", "detail": "The gzip file ends too early.",
              "place": "byte 104857600 of what is in it",
              "advice": "Check that the document arrived whole, and send it again."}}
            """;

    static final String CANCELLED = """
            {"id": "0b6f3f0e-5a8c-4d56-9a2e-7a5d0c1e8f42", "state": "CANCELLED", "receivedAt": "2026-01-05T06:07:08Z",
             "endedAt": "2026-01-05T06:07:12Z", "read": 12500, "parsed": 12500, "rejected": 0, "unchanged": 0,
             "deleted": 0, "bytesDone": 11534336, "bytesTotal": 27682406, "ratePerSecond": 3125}
            """;

    static final String LIST = "{\"items\": [" + DONE + "], \"next\": null}";

    static final String REJECTIONS = """
            {"items": [
              {"number": 4021, "place": "line 611320", "page": "7c1e5b90-3d2f-8a46-9b08-d5f1e2c3a406",
               "placeInPage": "line 3, column 14", "reason": "MALFORMED",
               "detail": "The XML is not well-formed, or refers to an entity that only its DTD would explain.",
               "advice": "Check that the document arrived whole, and send it again."},
              {"number": 4022, "place": "line 611507", "reason": "MALFORMED",
               "detail": "The record does not end: there is no </PubmedArticle>.",
               "advice": "Check that the document arrived whole, and send it again."}],
             "next": "4022"}
            """;

    static final String EVENTS = "data: {\"id\": \"" + ID + "\", \"state\": \"RUNNING\", \"read\": 12500}\n\n"
            + "data: {\"id\": \"" + ID + "\", \"state\": \"DONE\", \"read\": 30007}\n\n";

    static final String UNKNOWN = """
            {"type": "https://lectern.example/problems/unknown-import", "title": "Unknown import", "status": 404,
             "detail": "No import has this id",
             "errors": [{"field": "id", "value": "0b6f3f0e-5a8c-4d56-9a2e-7a5d0c1e8f42", "expected": "the id of an import"}]}
            """;

    static final String OVER = """
            {"type": "https://lectern.example/problems/import-over", "title": "Import over", "status": 409,
             "detail": "The import is DONE and cannot be cancelled",
             "errors": [{"field": "state", "value": "DONE", "expected": "RECEIVED or RUNNING"}]}
            """;

    static final String FILE = """
            <?xml version="1.0" encoding="utf-8"?>
            <PubmedArticleSet>
            <PubmedArticle><MedlineCitation><PMID Version="1">90000042</PMID>
            <Article><ArticleTitle>A quiet trial of loud pens.</ArticleTitle></Article>
            </MedlineCitation></PubmedArticle>
            <DeleteCitation><PMID Version="1">90000041</PMID></DeleteCitation>
            </PubmedArticleSet>
            """;

    private ImportExamples() {}
}
