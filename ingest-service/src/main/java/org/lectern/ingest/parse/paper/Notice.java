package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A word about a paper's standing, and on which side of it this paper is.
 *
 * @param doi of the other side: of the notice where this paper is the subject, and the other way round; null where not stated
 * @param pmid of the other side; null where not stated
 * @param source whose word it is
 */
@JsonPropertyOrder({"kind", "role", "doi", "pmid", "source"})
public record Notice(
        Kind kind, Role role, @Nullable Doi doi, @Nullable Pmid pmid, Source source) {

    /** What is said; these are different things, and none is another's milder form. */
    public enum Kind {
        /** The paper is not to be relied on. */
        @JsonProperty("retraction")
        RETRACTION,
        /** A part of it is not. */
        @JsonProperty("partial-retraction")
        PARTIAL_RETRACTION,
        /** Withdrawn before its final publication. */
        @JsonProperty("withdrawal")
        WITHDRAWAL,
        /** Taken down, for legal reasons or to keep readers from harm. */
        @JsonProperty("removal")
        REMOVAL,
        /** An erratum or corrigendum. */
        @JsonProperty("correction")
        CORRECTION,
        /** The editors doubt it. */
        @JsonProperty("expression-of-concern")
        EXPRESSION_OF_CONCERN
    }

    /** On which side this paper is. */
    public enum Role {
        /** The notice is about this paper. */
        @JsonProperty("subject")
        SUBJECT,
        /** This paper is the notice. */
        @JsonProperty("notice")
        NOTICE
    }

    /** Whose word it is. */
    public enum Source {
        /** The publisher's, on its page, in its JATS or in Crossref's record. */
        @JsonProperty("publisher")
        PUBLISHER,
        /** The National Library of Medicine's, in PubMed's record or its nbib. */
        @JsonProperty("pubmed")
        PUBMED,
        /** Retraction Watch's, in Crossref's record. */
        @JsonProperty("retraction-watch")
        RETRACTION_WATCH
    }

    public Notice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(source, "source");
    }

    /** Whether it is known who the other side is. */
    public boolean namesOtherSide() {
        return doi != null || pmid != null;
    }

    /** Whether the other says the same of this paper, perhaps with another target. */
    boolean isLike(Notice other) {
        return kind == other.kind && role == other.role;
    }
}
