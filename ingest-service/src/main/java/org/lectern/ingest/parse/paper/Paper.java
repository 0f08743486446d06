package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paper as one page states it; null is "not stated", never "none".
 *
 * @param title plain text, its final full stop or question mark as the page writes it
 * @param otherTitles subtitle and translated title
 * @param types publication types in PubMed's casing, e.g. {@code Journal Article}, {@code Meta-Analysis}
 * @param otherAbstracts plain-language summaries and translations
 * @param volume e.g. {@code 20} or {@code 12 Suppl 1}
 * @param firstPage e.g. {@code 150}, {@code S12} or an article number such as {@code e123}
 * @param lastPage in full: {@code 168} where the page writes {@code 150-68}
 * @param date the best of {@code dates}, see {@link DatedEvent#best}; a page without tags may show a date whose kind it does
 *     not tell
 * @param dates all that are stated, by kind
 * @param keywords the authors' own, in the page's order
 * @param mesh Medical Subject Headings, in the page's order
 * @param languages ISO 639-1 where there is one, e.g. {@code en}
 * @param license e.g. {@code CC-BY-4.0}, or {@code CC-BY} where the page states no version
 * @param institutionalAccess whether the page offers a way in through an institution's subscription
 * @param basis trials, grants and the number of references
 * @param notices retractions, corrections and expressions of concern; empty where the page states none, which does not mean
 *     that there are none
 */
@JsonPropertyOrder({
    "doi",
    "pmid",
    "pmcid",
    "arxivId",
    "title",
    "otherTitles",
    "types",
    "authors",
    "abstract",
    "otherAbstracts",
    "journal",
    "volume",
    "issue",
    "firstPage",
    "lastPage",
    "date",
    "dates",
    "keywords",
    "mesh",
    "languages",
    "license",
    "fullText",
    "institutionalAccess",
    "basis",
    "notices"
})
public record Paper(
        @Nullable Doi doi,
        @Nullable Pmid pmid,
        @Nullable Pmcid pmcid,
        @Nullable ArxivId arxivId,
        String title,
        @JsonUnwrapped OtherTitles otherTitles,
        List<String> types,
        List<Author> authors,
        @JsonProperty("abstract") List<AbstractSection> abstractSections,
        List<OtherAbstract> otherAbstracts,
        @Nullable Journal journal,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String firstPage,
        @Nullable String lastPage,
        @Nullable PartialDate date,
        List<DatedEvent> dates,
        List<String> keywords,
        List<MeshHeading> mesh,
        List<String> languages,
        @Nullable String license,
        FullText fullText,
        boolean institutionalAccess,
        @JsonUnwrapped Basis basis,
        List<Notice> notices) {

    public Paper {
        title = Prose.required(title, "title");
        types = List.copyOf(types);
        authors = List.copyOf(authors);
        abstractSections = List.copyOf(abstractSections);
        otherAbstracts = List.copyOf(otherAbstracts);
        volume = Prose.orNull(volume);
        issue = Prose.orNull(issue);
        firstPage = Prose.orNull(firstPage);
        lastPage = Prose.orNull(lastPage);
        dates = dates.stream().distinct().toList();
        keywords = List.copyOf(keywords);
        mesh = List.copyOf(mesh);
        languages = List.copyOf(languages);
        license = Prose.orNull(license);
        Objects.requireNonNull(fullText, "fullText");
        notices = List.copyOf(notices);
    }

    /** A draft of a paper of that title, everything else not stated. */
    public static PaperDraft titled(String title) {
        return new PaperDraft(title);
    }

    /** This paper, with identifiers from elsewhere where it states none of that kind itself. */
    public Paper identifiedBy(@Nullable Doi otherDoi, @Nullable Pmid otherPmid, @Nullable Pmcid otherPmcid) {
        return new Paper(
                doi == null ? otherDoi : doi,
                pmid == null ? otherPmid : pmid,
                pmcid == null ? otherPmcid : pmcid,
                arxivId,
                title,
                otherTitles,
                types,
                authors,
                abstractSections,
                otherAbstracts,
                journal,
                volume,
                issue,
                firstPage,
                lastPage,
                date,
                dates,
                keywords,
                mesh,
                languages,
                license,
                fullText,
                institutionalAccess,
                basis,
                notices);
    }

    /**
     * The strongest thing that tells this paper from others: {@code doi:…}, else {@code pmid:…}, else {@code pmcid:…},
     * else {@link #fingerprint()}.
     */
    public String strongestIdentifier() {
        if (doi != null) {
            return "doi:" + doi;
        }
        if (pmid != null) {
            return "pmid:" + pmid;
        }
        return pmcid != null ? "pmcid:" + pmcid : fingerprint();
    }

    /**
     * Title, first author's family name (or the group's) and year, each folded to lower-case letters and digits, e.g.
     * {@code fingerprint:salttides/quill/2024}; a part that is not stated is empty.
     */
    public String fingerprint() {
        String author = authors.isEmpty() ? "" : signature(authors.getFirst());
        return "fingerprint:" + Prose.folded(title) + "/" + Prose.folded(author) + "/"
                + (date == null ? "" : date.year());
    }

    private static String signature(Author author) {
        return Objects.requireNonNullElse(author.family() == null ? author.collective() : author.family(), "");
    }
}
