package org.lectern.catalog.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.catalog.search.query.QueryParser;

/** What each sentence of the grammar finds among the invented papers. */
class GrammarTest {
    @TempDir
    static Path folder;

    private static PaperIndex index;

    @BeforeAll
    static void indexEverything() {
        index = PaperIndex.open(folder);
        List<Change> changes = InventedPapers.all().stream()
                .<Change>map(paper -> new Change.Put(paper.indexed()))
                .toList();
        index.apply(changes, new Progress("topic", Map.of()));
        index.refresh();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # words, in any case and form, anywhere in the record
            sleep                                     | lanterns tides blockers
            SLEEP                                     | lanterns tides blockers
            lantern                                   | lanterns
            lanterns nurse                            | lanterns
            sleep magnesium                           | tides
            magnesium lantern                         |
            kettle                                    | tides
            quill                                     | lanterns
            müller johannes                           | lanterns
            2023                                      | tides
            90000001                                  | lanterns
            ward                                      | naive bare
            # stems keep apart what only looks alike
            organ                                     | alpha
            dreams                                    | dream
            moth                                      |
            # common words need not be there, unless nothing else is asked for
            the notes on the ward                     | bare
            to be                                     | or
            notes OR of                               | lanterns tides blockers bare
            # operators, from left to right, brackets first
            sleep AND magnesium                       | tides
            lantern OR magnesium                      | lanterns tides
            sleep NOT magnesium                       | lanterns blockers
            lantern OR kettle sleep                   | lanterns tides
            lantern OR kettle AND review              | lanterns
            lantern OR (kettle AND review)            | lanterns
            betablocker OR (lantern kettle)           | blockers betablocker
            sleep NOT (magnesium OR quill)            | blockers
            sleep AND NOT magnesium                   | lanterns blockers
            NOT sleep NOT müller NOT review           | betablocker naive crohn alpha or bare
            bare OR NOT sleep                         | betablocker naive crohn alpha dream or bare
            sleep and magnesium                       | tides
            # phrases, in exactly this form
            "shift workers"                           | lanterns
            "workers shift"                           |
            "salt tide"                               |
            "salt tides"                              | tides
            "to be or not to be"                      | or
            “shift workers”                           | lanterns
            "lantern therapy"[ti] 2024[dp]            | lanterns
            # prefixes
            magn*                                     | tides
            dream*[ti]                                | dream
            lant* nurs*                               | lanterns
            beta-block*                               | blockers betablocker
            # case, diacritics and hyphens do not matter
            naive cafe                                | naive
            NAÏVE CAFÉ                                | naive
            sao tome                                  | naive
            beta-blockers                             | blockers betablocker
            betablockers                              | blockers betablocker
            beta blocker                              | blockers
            "beta blockers"                           | blockers
            "beta-blockers after"                     | blockers
            "betablockers after"                      | blockers
            "a betablocker"                           | betablocker
            dose-response                             | blockers
            dose response                             | blockers
            crohns disease                            | crohn
            crohn disease                             | crohn
            Crohn's                                   | crohn
            il-6                                      | alpha
            il6                                       | alpha
            TNF-α                                     | alpha
            # tags bind to the term or phrase before them
            sleep[ti]                                 | lanterns tides
            nurses[ti]                                |
            nurses[tiab]                              | lanterns
            nurses [ TIAB ]                           | lanterns
            "effects on the sleep"[tiab]              | lanterns
            magnesium tides[ti]                       | tides
            quiet[ta]                                 | lanterns blockers
            "ann kettle med"[ta]                      | tides
            ann kettle med[ta]                        | tides
            1234-5679[ta]                             | lanterns
            review[pt]                                | lanterns dream
            meta-analysis[pt]                         | alpha
            "case reports"[pt]                        | crohn
            sleep review[pt]                          | lanterns
            "journal review"[pt]                      |
            "heart rate"[mh]                          | blockers
            90000002[pmid]                            | tides
            90000002[pmid] OR 90000003[pmid]          | tides blockers
            10.5555/JQS.2024.1[doi]                   | lanterns
            https://doi.org/10.5555/jqs.2024.1        | lanterns
            doi:10.5555/jqs.2024.1                    | lanterns
            10.5555/jqs.2024.1.                       | lanterns
            (10.5555/akm(2023)7:a)                    | tides
            10.5555/*[doi]                            | lanterns tides
            de[la]                                    | tides
            ger[la]                                   | tides
            German[la]                                | tides
            french[language]                          | naive
            # authors
            muller j[au]                              | lanterns tides
            Müller J[AU]                              | lanterns tides
            "muller j"[au]                            | lanterns
            muller jk[au]                             | tides
            muller[au]                                | lanterns tides blockers
            muller johannes[au]                       | lanterns
            "johannes muller"[au]                     | lanterns
            "muller johannes"[au]                     | lanterns
            johannes[au]                              | lanterns
            mull*[au]                                 | lanterns tides blockers
            müller-schmidt k[au]                      | blockers
            mullerschmidt[au]                         | blockers
            berg j[au]                                | betablocker
            "van der berg j"[au]                      | betablocker
            "van der berg"[au]                        | betablocker
            ostergard[au]                             | naive
            odowd m[au]                               | crohn
            O’Dowd[au]                                | crohn
            "tide readers group"[au]                  | crohn
            readers[au]                               | crohn
            li w[au]                                  | alpha
            li[au]                                    | alpha
            king a[au]                                | dream
            sleep quill a[au] 2024[dp]                | lanterns
            # dates lie within as a whole
            2024[dp]                                  | lanterns dream
            2024/03[dp]                               | lanterns
            2024-03-26[dp]                            | lanterns
            2020:2022[dp]                             | blockers naive crohn alpha
            2022/01:2022/12[dp]                       | crohn alpha
            2022/02:2022/12[dp]                       | crohn
            2024/02:2024/12[dp]                       | lanterns dream
            "2019/12/31"[dp]                          | betablocker
            1900:1999[dp]                             | or
            # what is repaired
            (sleep AND magnesium                      | tides
            sleep) magnesium                          | tides
            sleep AND                                 | lanterns tides blockers
            OR sleep                                  | lanterns tides blockers
            sleep AND OR magnesium                    | tides
            () sleep                                  | lanterns tides blockers
            "shift workers                            | lanterns
            salt & tides                              | tides
            """)
    void finds(String query, String names) {
        List<String> expected = names == null ? List.of() : Arrays.asList(names.split(" "));
        assertThat(found(query)).as(query).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tide        | tides
            coffee      | naive
            review      | lanterns
            """)
    void putsTheTitleFirst(String query, String first) {
        assertThat(found(query)).as(query).first().isEqualTo(first);
    }

    private static List<String> found(String query) {
        Map<String, String> names = InventedPapers.all().stream()
                .collect(Collectors.toMap(paper -> InventedPapers.id(paper.name()), InventedPapers.Paper::name));
        Hits hits = index.find(QueryParser.parse(query).expression(), 100, null);
        assertThat(hits.total()).isEqualTo(hits.page().size());
        return hits.page().stream().map(hit -> names.get(hit.id())).toList();
    }
}
