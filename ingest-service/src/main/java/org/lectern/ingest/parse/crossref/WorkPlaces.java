package org.lectern.ingest.parse.crossref;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Under which names a work may state each field, for receipts; indices of arrays are left out. */
final class WorkPlaces {

    private static final String PRINT = "published-print";
    private static final String ONLINE = "published-online";
    private static final String ISSUE_PRINT = "journal-issue/published-print";
    private static final String ISSUE_ONLINE = "journal-issue/published-online";

    static final Map<String, List<String>> TABLE = Map.ofEntries(
            entry("doi", List.of("DOI")),
            entry("pmid", List.of("PMID")),
            entry("pmcid", List.of("PMCID")),
            entry("title", List.of("title")),
            entry("subtitle", List.of("subtitle")),
            entry("translatedTitle", List.of("original-title")),
            entry("types", List.of("type", "subtype")),
            entry("authors", List.of("author/family", "author/name", "author/literal", "author/given")),
            entry("orcid", List.of("author/ORCID")),
            entry("affiliations", List.of("author/affiliation/name", "author/affiliation")),
            entry("abstract", List.of("abstract")),
            entry("journal", List.of("container-title", "short-container-title")),
            entry("abbreviation", List.of("short-container-title")),
            entry("issn", List.of("ISSN", "issn-type/value")),
            entry("printIssn", List.of("issn-type/value")),
            entry("onlineIssn", List.of("issn-type/value")),
            entry("volume", List.of("volume")),
            entry("issue", List.of("issue", "journal-issue/issue")),
            entry("pages", List.of("page", "article-number")),
            entry("date", List.of(PRINT, ISSUE_PRINT, ISSUE_ONLINE, "published", "issued", ONLINE, "posted")),
            entry("dates.print", List.of(PRINT)),
            entry("dates.issue", List.of(ISSUE_PRINT, ISSUE_ONLINE)),
            entry("dates.online", List.of(ONLINE, "posted")),
            entry("dates.published", List.of("published", "issued")),
            entry("dates.accepted", List.of("accepted")),
            entry("languages", List.of("language")),
            entry("license", List.of("license/URL")),
            entry("fullText", List.of("link/URL", "resource/primary/URL")),
            entry("trials", List.of("clinical-trial-number/clinical-trial-number", "abstract")),
            entry("grants", List.of("funder/award", "funder/name")),
            entry("referenceCount", List.of("references-count", "reference-count")),
            entry("notices", List.of("updated-by/DOI", "update-to/DOI")));

    private WorkPlaces() {}
}
