package org.lectern.ingest.page;

/** The examples of the OpenAPI document: an invented paper of invented people. */
final class PageExamples {
    static final String HTML = """
            <!doctype html><html><head><meta charset="utf-8"><title>A quiet trial of loud pens</title>
            <meta name="citation_title" content="A quiet trial of loud pens">
            <meta name="citation_author" content="Quill, Ada">
            <meta name="citation_doi" content="10.5555/aqt.2025.9">
            <meta name="citation_journal_title" content="Annals of Quiet Trials">
            <meta name="citation_publication_date" content="2025/02/14">
            </head><body><h1>A quiet trial of loud pens</h1></body></html>
            """;

    static final String RECEIPT = """
            {"id": "5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702", "status": "RECEIVED"}
            """;

    private static final String DATA = """
            {"page": {"id": "5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702", "address": "https://journals.example/aqt/3/1/9",
              "format": "html", "parser": 1},
             "paper": {"doi": "10.5555/aqt.2025.9", "pmid": null, "pmcid": null, "title": "A quiet trial of loud pens",
              "types": ["Journal Article"],
              "authors": [{"given": "Ada", "family": "Quill", "suffix": null, "collective": null}], "abstract": [],
              "journal": {"title": "Annals of Quiet Trials", "abbreviation": null, "issn": []},
              "volume": null, "issue": null, "firstPage": null, "lastPage": null, "date": "2025-02-14",
              "keywords": [], "languages": [], "license": null, "fullText": {"located": false, "links": []},
              "institutionalAccess": false},
             "related": [], "cmeOffered": false}""";

    static final String VIEW = """
            {"id": "5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702", "status": "PARSED",
             "address": "https://journals.example/aqt/3/1/9", "receivedAt": "2026-01-05T06:07:08Z",
             "identifiers": {"doi": "10.5555/aqt.2025.9", "pmid": null, "pmcid": null},
             "parsed":\s""" + DATA + "}";

    static final String REJECTED = """
            {"id": "7c1e5b90-3d2f-8a46-9b08-d5f1e2c3a406", "status": "REJECTED", "receivedAt": "2026-01-05T06:07:08Z",
             "reason": "BOT_CHALLENGE", "detail": "The page asks its visitor to prove that they are human.",
             "place": "<title>", "advice": "Fetch the page again the way a reader's browser does, and send that."}
            """;

    static final String PREVIEW = """
            {"topic": "lectern.papers.parsed", "key": "doi:10.5555/aqt.2025.9", "type": "org.lectern.paper.parsed.v1",
             "data":\s""" + DATA + "}";

    static final String REPARSED = """
            {"id": "5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702", "status": "PARSED", "fromParser": 2, "parser": 3,
             "published": true,
             "differences": [{"path": "/paper/volume", "before": null, "after": "\\"3\\""}]}
            """;

    static final String REPARSED_PAGES = """
            {"read": 100, "changed": [], "next": 100}
            """;

    static final String UNKNOWN = """
            {"type": "https://lectern.example/problems/unknown-page", "title": "Unknown page", "status": 404,
             "detail": "No page has this id",
             "errors": [{"field": "id", "value": "5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702", "expected": "the id of a page"}]}
            """;

    private PageExamples() {}
}
