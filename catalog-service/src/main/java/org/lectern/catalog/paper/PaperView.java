package org.lectern.catalog.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.statement.Description;
import org.lectern.catalog.tally.Tally;

/**
 * A paper as it is shown; the fields of its description are those of the event {@code org.lectern.paper.catalogued.v1}.
 *
 * @param version grows by one with each change
 * @param catalogued when it last changed
 * @param cmeOffered whether one of its pages offers CME credit
 * @param pages from how many pages it is folded
 * @param tallies how many readers like, dislike and save it
 */
record PaperView(
        UUID id,
        int version,
        Instant catalogued,
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String pmcid,
        String title,
        List<String> types,
        List<Description.Author> authors,
        @JsonProperty("abstract") List<Description.Section> sections,
        Description.@Nullable Journal journal,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String firstPage,
        @Nullable String lastPage,
        @Nullable String date,
        List<String> keywords,
        List<String> languages,
        @Nullable String license,
        Description.FullText fullText,
        boolean institutionalAccess,
        boolean cmeOffered,
        int pages,
        Tallies tallies,
        Links links) {

    /** How many readers like, dislike and save the paper, as far as the catalog has heard. */
    record Tallies(long likes, long dislikes, long saves) {}

    /**
     * Where to go from here.
     *
     * @param self this paper, relative to the service
     * @param related what its pages recommend
     * @param doi the paper's address for good, {@code https://doi.org/…}
     */
    record Links(
            String self,
            String related,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String doi) {
        static Links of(UUID id, @Nullable String doi) {
            String self = PaperLinks.self(id);
            return new Links(self, self + "/related", doi == null ? null : PaperLinks.doi(doi));
        }
    }

    static PaperView of(Paper paper, Tally tally) {
        Contents contents = paper.contents();
        Description said = contents.paper();
        return new PaperView(
                paper.id(),
                paper.version(),
                paper.catalogued(),
                said.doi(),
                said.pmid(),
                said.pmcid(),
                said.title(),
                said.types(),
                said.authors(),
                said.sections(),
                said.journal(),
                said.volume(),
                said.issue(),
                said.firstPage(),
                said.lastPage(),
                said.date(),
                said.keywords(),
                said.languages(),
                said.license(),
                said.fullText(),
                said.institutionalAccess(),
                contents.cmeOffered(),
                contents.pages(),
                new Tallies(tally.likes(), tally.dislikes(), tally.saves()),
                Links.of(paper.id(), said.doi()));
    }
}
