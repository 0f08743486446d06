package org.lectern.ingest.parse.crossref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a work that are read; CSL-JSON, which the DOI's resolver gives, has the same names. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Work(
        @JsonProperty("DOI") @Nullable String doi,
        @JsonProperty("PMID") @Nullable String pmid,
        @JsonProperty("PMCID") @Nullable String pmcid,
        @Nullable String type,
        @Nullable String subtype,
        List<String> title,
        List<String> subtitle,
        @JsonProperty("original-title") List<String> originalTitle,
        List<Contributor> author,
        @JsonProperty("abstract") @Nullable String abstractMarkup,
        @JsonProperty("container-title") List<String> containerTitle,
        @JsonProperty("short-container-title") List<String> shortContainerTitle,
        @JsonProperty("ISSN") List<String> issn,
        @JsonProperty("issn-type") List<TypedIssn> issnType,
        @Nullable String volume,
        @Nullable String issue,
        @JsonProperty("journal-issue") @Nullable Issue journalIssue,
        @Nullable String page,
        @JsonProperty("article-number") @Nullable String articleNumber,
        @JsonProperty("published-print") @Nullable Published publishedPrint,
        @JsonProperty("published-online") @Nullable Published publishedOnline,
        @Nullable Published published,
        @Nullable Published issued,
        @Nullable Published posted,
        @Nullable Published accepted,
        @Nullable Published indexed,
        @Nullable String language,
        List<License> license,
        List<Link> link,
        @Nullable Resource resource,
        List<Funder> funder,
        @JsonProperty("clinical-trial-number") List<Trial> trials,
        @JsonProperty("reference-count") @Nullable Integer referenceCount,
        @JsonProperty("references-count") @Nullable Integer referencesCount,
        @JsonProperty("update-to") List<Update> updateTo,
        @JsonProperty("updated-by") List<Update> updatedBy) {

    Work {
        title = listed(title);
        subtitle = listed(subtitle);
        originalTitle = listed(originalTitle);
        author = listed(author);
        containerTitle = listed(containerTitle);
        shortContainerTitle = listed(shortContainerTitle);
        issn = listed(issn);
        issnType = listed(issnType);
        license = listed(license);
        link = listed(link);
        funder = listed(funder);
        trials = listed(trials);
        updateTo = listed(updateTo);
        updatedBy = listed(updatedBy);
    }

    private static <T> List<T> listed(@Nullable List<@Nullable T> stated) {
        return stated == null
                ? List.of()
                : stated.stream().filter(Objects::nonNull).toList();
    }

    /** A person, or a group that has a name alone. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contributor(
            @Nullable String given,
            @Nullable String family,
            @Nullable String suffix,
            @Nullable String name,
            @Nullable String literal,
            @JsonProperty("non-dropping-particle") @Nullable String particle,
            @JsonProperty("ORCID") @Nullable String orcid,
            List<Affiliation> affiliation) {
        Contributor {
            affiliation = listed(affiliation);
        }
    }

    /** Where somebody works; in CSL-JSON of others a text alone. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Affiliation(@Nullable String name) {
        @JsonCreator
        Affiliation(@JsonProperty("name") @Nullable String name) {
            this.name = name;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Affiliation of(String text) {
            return new Affiliation(text);
        }
    }

    /** A number of the journal and whose it is: {@code print} or {@code electronic}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TypedIssn(@Nullable String value, @Nullable String type) {}

    /** Who gave money, and under which numbers. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Funder(@Nullable String name, List<String> award) {
        Funder {
            award = listed(award);
        }
    }

    /** A trial in some registry. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Trial(
            @JsonProperty("clinical-trial-number") @Nullable String number) {}

    /** A word about a work: what happened, the other side's DOI, and who says so. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Update(
            @JsonProperty("DOI") @Nullable String doi,
            @Nullable String type,
            @Nullable String source) {}

    /** The issue, whose date may differ from the article's. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Issue(
            @Nullable String issue,
            @JsonProperty("published-print") @Nullable Published publishedPrint,
            @JsonProperty("published-online") @Nullable Published publishedOnline) {}

    /** A date in parts: {@code [[2024, 3, 26]]}, {@code [[2024, 3]]} or {@code [[2024]]}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Published(@JsonProperty("date-parts") List<List<@Nullable String>> dateParts) {
        Published {
            dateParts = listed(dateParts);
        }
    }

    /** A licence for one version of the work. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record License(
            @JsonProperty("URL") @Nullable String url,
            @JsonProperty("content-version") @Nullable String version,
            @JsonProperty("delay-in-days") int delayInDays,
            @Nullable Published start) {}

    /** A way to one version of the text. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Link(
            @JsonProperty("URL") @Nullable String url,
            @JsonProperty("content-type") @Nullable String type,
            @JsonProperty("intended-application") @Nullable String application) {}

    /** Where the DOI leads. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Resource(@Nullable Link primary) {}
}
