package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;

/**
 * Where the page says that the full text is.
 *
 * @param located whether the page says that it knows places which may give the full text, listed or not
 */
@JsonPropertyOrder({"located", "links"})
public record FullText(boolean located, List<Link> links) {

    /** Nothing is said about the full text. */
    public static final FullText UNKNOWN = new FullText(false, List.of());

    public FullText {
        links = links.stream().distinct().toList();
    }

    /**
     * One way to the full text.
     *
     * @param url absolute, http or https; a library's proxy in it is written back to the publisher's own host
     */
    @JsonPropertyOrder({"url", "kind"})
    public record Link(String url, Kind kind) {
        public Link {
            url = ProxyHosts.own(url);
            if (!url.regionMatches(true, 0, "https://", 0, 8) && !url.regionMatches(true, 0, "http://", 0, 7)) {
                throw new IllegalArgumentException("a link to full text is an absolute web address, not " + url);
            }
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** What stands behind a link. */
    public enum Kind {
        /** The article as PDF. */
        @JsonProperty("pdf")
        PDF,
        /** The article as a web page. */
        @JsonProperty("html")
        HTML,
        /** The article as XML, mostly JATS. */
        @JsonProperty("xml")
        XML,
        /** The article as an electronic book. */
        @JsonProperty("epub")
        EPUB,
        /** A page from which the article can be reached. */
        @JsonProperty("landing")
        LANDING
    }
}
