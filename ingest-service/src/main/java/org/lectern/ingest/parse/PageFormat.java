package org.lectern.ingest.parse;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of page that are read, by the names that events use. */
public enum PageFormat {
    /** The text of the reading app's article page, top to bottom. */
    @JsonProperty("reading-app")
    READING_APP,
    /** A publisher's article page. */
    @JsonProperty("html")
    HTML,
    /** One {@code PubmedArticle} or {@code PubmedBookArticle} of the National Library of Medicine. */
    @JsonProperty("pubmed-xml")
    PUBMED_XML,
    /** One article in the Journal Article Tag Suite (NISO Z39.96) or NLM's tag sets before it. */
    @JsonProperty("jats")
    JATS,
    /** An article page of any site as a crawler keeps it: text without markup. */
    @JsonProperty("crawled-text")
    CRAWLED_TEXT,
    /** One MEDLINE record in tagged lines. */
    @JsonProperty("nbib")
    NBIB,
    /** One reference in RIS. */
    @JsonProperty("ris")
    RIS,
    /** One work in Crossref's JSON. */
    @JsonProperty("crossref")
    CROSSREF,
    /** A web archive (ISO 28500) with no page, or several; the one page of another is told by its own format. */
    @JsonProperty("warc")
    WARC
}
