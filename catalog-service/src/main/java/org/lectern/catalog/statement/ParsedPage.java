package org.lectern.catalog.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one page states: the data of {@code org.lectern.paper.parsed.v1}, as far as the catalog reads it.
 *
 * @param related what the page recommends, in its order
 * @param cmeOffered whether the page offers CME credit for the search that led to it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ParsedPage(Page page, Description paper, List<RelatedPaper> related, boolean cmeOffered) {
    /** The CloudEvents type of the event. */
    public static final String TYPE = "org.lectern.paper.parsed.v1";

    /** Refuses a page without its parts and with a malformed identifier. */
    public ParsedPage {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(paper, "paper");
        related = related == null ? List.of() : List.copyOf(related);
        identifiers(paper);
    }

    /**
     * Where it was read.
     *
     * @param format {@code pubmed-xml}, {@code nbib}, {@code jats}, {@code crossref}, {@code html}, {@code ris}, {@code
     *     reading-app}, {@code crawled-text} or one yet unknown
     * @param parser a higher one's statement replaces a lower one's
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(UUID id, @Nullable String address, String format, int parser) {
        /** Refuses a page without a name. */
        public Page {
            Objects.requireNonNull(id, "page.id");
            Objects.requireNonNull(format, "page.format");
        }
    }

    /** The DOI, PMID and PMCID that the page states. */
    @JsonIgnore
    public List<Identifier> identifiers() {
        return identifiers(paper);
    }

    /** What tells the paper from others where identifiers do not. */
    @JsonIgnore
    public Optional<Identifier> fingerprint() {
        return Fingerprint.of(paper);
    }

    private static List<Identifier> identifiers(Description paper) {
        return Stream.of(
                        identifier(Scheme.PMID, paper.pmid()),
                        identifier(Scheme.DOI, paper.doi()),
                        identifier(Scheme.PMCID, paper.pmcid()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Identifier> identifier(Scheme scheme, @Nullable String value) {
        return Optional.ofNullable(value).map(stated -> new Identifier(scheme, stated));
    }
}
