package org.lectern.catalog.paper;

/** Answers as the OpenAPI document shows them. */
final class Examples {
    static final String PAPER = """
            {"id": "e6961931-a5ac-8a1a-baf6-fd20a9bbbbfc", "version": 2, "catalogued": "2026-03-02T09:20:00Z",
             "doi": "10.5555/jqs.2024.150", "pmid": "90000001", "pmcid": null,
             "title": "Salt tides in sleep: a review of forty nights by the sea.",
             "types": ["Journal Article", "Review"],
             "authors": [{"given": "Ada M", "family": "Quill", "suffix": null, "collective": null}],
             "abstract": [{"label": "METHODS", "text": "We read forty diaries, each kept for a month."}],
             "journal": {"title": "Journal of Quiet Sleep", "abbreviation": "J Quiet Sleep", "issn": ["1234-5679"]},
             "volume": "20", "issue": "3", "firstPage": "150", "lastPage": "168", "date": "2024-03-26",
             "keywords": ["sleep", "tides"], "languages": ["en"], "license": "CC-BY-4.0",
             "fullText": {"located": true,
                          "links": [{"url": "https://journals.example/jqs/20/3/150.pdf", "kind": "pdf"}]},
             "institutionalAccess": true, "cmeOffered": true, "pages": 2,
             "tallies": {"likes": 3, "dislikes": 0, "saves": 2},
             "links": {"self": "/papers/e6961931-a5ac-8a1a-baf6-fd20a9bbbbfc",
                       "related": "/papers/e6961931-a5ac-8a1a-baf6-fd20a9bbbbfc/related",
                       "doi": "https://doi.org/10.5555/jqs.2024.150"}}""";

    private Examples() {}
}
