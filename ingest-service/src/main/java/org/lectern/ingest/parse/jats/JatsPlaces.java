package org.lectern.ingest.parse.jats;

import static java.util.Map.entry;
import static org.lectern.ingest.parse.xml.XmlPath.all;

import java.util.List;
import java.util.Map;
import org.lectern.ingest.parse.xml.XmlPath;

/** Where an article's front may state each field, for receipts. */
final class JatsPlaces {

    private static final List<XmlPath> DATES = all("article-meta/pub-date", "history/date", "pub-history/event/date");
    private static final List<XmlPath> SHORT_TITLES = all("abbrev-journal-title", "journal-meta/journal-id");

    static final Map<String, List<XmlPath>> TABLE = Map.ofEntries(
            entry("doi", all("article-meta/article-id[pub-id-type=doi]", "article-meta/article-id")),
            entry("pmid", all("article-meta/article-id[pub-id-type=pmid]")),
            entry(
                    "pmcid",
                    all("article-meta/article-id[pub-id-type=pmc]", "article-meta/article-id[pub-id-type=pmcid]")),
            entry("arxivId", all("article-meta/article-id[pub-id-type=arxiv]")),
            entry("title", all("title-group/article-title", "title-group/alt-title", "trans-title")),
            entry("subtitle", all("title-group/subtitle")),
            entry("translatedTitle", all("trans-title-group/trans-title", "title-group/trans-title")),
            entry("types", all("subj-group/subject", "article[article-type]")),
            entry(
                    "authors",
                    all(
                            "contrib/name/surname",
                            "contrib/collab",
                            "contrib/string-name",
                            "name-alternatives/name/surname")),
            entry("orcid", all("contrib/contrib-id[contrib-id-type=orcid]")),
            entry("affiliations", all("aff/institution", "aff/institution-wrap/institution", "aff")),
            entry("abstract", all("article-meta/abstract", "article-meta/trans-abstract")),
            entry("otherAbstracts", all("article-meta/abstract", "article-meta/trans-abstract")),
            entry("journal", all("journal-title-group/journal-title", "journal-meta/journal-title")),
            entry("abbreviation", SHORT_TITLES),
            entry("isoAbbreviation", SHORT_TITLES),
            entry("issn", all("journal-meta/issn", "journal-meta/issn-l")),
            entry("printIssn", all("journal-meta/issn")),
            entry("onlineIssn", all("journal-meta/issn")),
            entry("volume", all("article-meta/volume")),
            entry("issue", all("article-meta/issue", "article-meta/supplement")),
            entry("pages", all("article-meta/fpage", "article-meta/elocation-id", "article-meta/page-range")),
            entry("date", DATES),
            entry("dates", DATES),
            entry("keywords", all("kwd-group/kwd", "unstructured-kwd-group")),
            entry("mesh", all("kwd-group/kwd")),
            entry("languages", all("article[lang]")),
            entry("license", all("permissions/license", "permissions/copyright-statement")),
            entry("fullText", all("article-meta/self-uri[href]", "article-meta/self-uri")),
            entry("trials", all("article-meta/related-object[document-id]", "article-meta/abstract")),
            entry("grants", all("award-group/award-id", "award-group/funding-source", "article-meta/contract-num")),
            entry("referenceCount", all("counts/ref-count[count]")),
            entry("notices", all("article-meta/related-article[href]")));

    private JatsPlaces() {}
}
