package org.lectern.catalog.search;

/** What the API's description shows. */
final class SearchExamples {
    static final String RESULTS = """
            {
              "searchId": "5d1f8f0e-6c1b-4a3e-9d52-0a4f6b1c7e01",
              "query": "sleep[ti] AND (tides",
              "total": 41,
              "notes": ["The bracket at character 15 was closed at the end."],
              "items": [
                {
                  "id": "e6961931-a5ac-8a1a-baf6-fd20a9bbbbfc",
                  "title": "Salt tides in sleep: a review of forty nights by the sea",
                  "authors": "Quill AM, van der Lamp T, Inkwell I",
                  "journal": "J Quiet Sleep",
                  "date": "2024-03-26",
                  "doi": "10.5555/jqs.2024.150",
                  "pmid": "90000001",
                  "types": ["Journal Article", "Review"],
                  "href": "/papers/e6961931-a5ac-8a1a-baf6-fd20a9bbbbfc?search=5d1f8f0e-6c1b-4a3e-9d52-0a4f6b1c7e01"
                }
              ],
              "next": "XR-PDmwbSj6dUgpPaxx-AQAAAAAAAAAMQHjbi-aWGTGlrIoauvb9IKm7u_wAAAAAAAAAAA"
            }
            """;

    private SearchExamples() {}
}
