package org.lectern.ingest.parse.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.text.Citation;

class CrawledTextTest {

    private static final String PROSE =
            "Salt is old, and this sentence about it is long enough to be no heading of anything.";
    private static final String NAMES = "Ada M Quill, Jan van der Berg";

    private static Paper paper(String head, String below) {
        return ((Reading.Statement) CrawledText.read(head + "\n\nAbstract\n\n" + below)).paper();
    }

    private static Paper paper(String head) {
        return paper(head, PROSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ward notes, Tuesday.\nThe kettle is broken again. Nobody has written a paper about it.",
                "Home\nAbstract\n" + PROSE,
                "How salt moves in the sea\n" + NAMES + "\n" + PROSE,
                "How salt moves in the sea\n" + NAMES + "\nAbstract\nFigures",
                "",
            })
    void textWithoutAuthorsOrAbstractIsNotThisLayout(String text) {
        assertThat(CrawledText.isRecognised(text)).isFalse();
        assertThat(CrawledText.read(text)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How salt moves in the sea\nJournal article\nHow salt moves in the sea\n" + NAMES,
                ". 2024 Mar;12(3):45-60. doi: 10.5555/a\n\nHow salt moves in the sea\n\nA study\n\n" + NAMES,
                "Menu\n\u2022 Of many words a menu\n\u2022 Of many words a menu\nHow salt moves in the sea\n" + NAMES,
                "Article Text\n\nHow salt moves in the sea\n  1. Ada M Quill1,2,\n  2. Jan van der Berg2\n  1. 1Invented Hospital, Nowhere",
                "How salt moves in the sea\nReceived: 1 May 2023\n" + NAMES,
            })
    void theTitleIsRepeatedOrStandsBelowTheCitationOrAboveTheAuthors(String head) {
        assertThat(paper(head).title()).isEqualTo("How salt moves in the sea");
        assertThat(paper(head).authors())
                .containsExactly(Author.person("Ada M", "Quill"), Author.person("Jan", "van der Berg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada M Quill 1, Martin L King Jr 2,3,*,",
                "Ada M Quill1,2, Martin L King Jr3",
                "Authors: Dr. Ada M Quill\u2020 , Mg. Martin L King, Jr, \u2026",
                "By Ada M Quill, PhD, and Martin L King Jr",
            })
    void namesLoseTheirMarksAndHonours(String names) {
        assertThat(paper("How salt moves in the sea\n" + names).authors())
                .containsExactly(Author.person("Ada M", "Quill"), new Author("Martin L", "King", "Jr", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salt Lett. 2024 Mar 5;12(3):45-60. doi: 10.5555/a. | Salt Lett | 2024-03-05 | 12 | 3 | 45 | 60",
                ". 2024 Mar;12(3):45-9. | | 2024-03 | 12 | 3 | 45 | 49",
                "Published in final edited form as: Salt Lett. 2008 Feb;65(2):172\u2013178. | Salt Lett | 2008-02 | 65 | 2 | 172 | 178",
                "Salt Letters, Vol.97(12), pp.1529-1537 | Salt Letters | | 97 | 12 | 1529 | 1537",
                "Cartas de Sal Vol. 49 N\u00fam. 3 pp. 408-415 | Cartas de Sal | | 49 | 3 | 408 | 415",
                "Salt Letters Volume 7, Issue 2, Pages 10\u201320 | Salt Letters | | 7 | 2 | 10 | 20",
                "Salt Letters 2021 30: 200185; DOI: 10.5555/a | Salt Letters | 2021 | 30 | | 200185 |",
                "Salt Open 2014;4:e006315 | Salt Open | 2014 | 4 | | e006315 |",
                "Salt Lett 2024, 10(2): 125-134 | Salt Lett | 2024 | 10 | 2 | 125 | 134",
                "Ada Quill et al. Salt Lett. 2022 Dec. | Salt Lett | 2022-12 | | | |",
            })
    void aCitationIsTakenApart(
            String line, String journal, String date, String volume, String issue, String first, String last) {
        assertThat(CitationLines.read(List.of("Other words", line)))
                .isEqualTo(new Citation(
                        journal,
                        volume,
                        issue,
                        new PageRange(first, last),
                        date == null ? null : new PartialDate(date)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {NAMES, "In 2015, salt was cheap: 3 of 4 said so", "Salt and tides: a view from 2024", PROSE})
    void otherLinesAreNoCitation(String line) {
        assertThat(CitationLines.isOne(line)).isFalse();
    }

    @Test
    void aShortCitationNamesTheFirstAuthorOnly() {
        var paper = paper(
                ". 2022 Dec;97(12):1529-1537.\ndoi: 10.5555/a. Epub 2022 Sep 19.\nHow salt moves in the sea\nAffiliations\n"
                        + "How salt moves in the sea\nAda Quill et al. Salt Lett. 2022 Dec.");

        assertThat(paper.authors()).containsExactly(Author.person("Ada", "Quill"));
        assertThat(paper.journal().title()).isEqualTo("Salt Lett");
        assertThat(paper.volume()).isEqualTo("97");
        assertThat(paper.doi()).hasToString("10.5555/a");
    }

    @ParameterizedTest
    @CsvSource({
        "12/2022, 2022-12",
        "Published online: 08 Dec 2010, 2010-12-08",
        "5 May 2021, 2021-05-05",
        "\u00a92020 The Authors, 2020",
        "Received: 30-03-2020, ",
    })
    void aDateMayStandOnALineOfItsOwn(String line, String date) {
        assertThat(paper("How salt moves in the sea\n" + NAMES + "\n" + line).date())
                .isEqualTo(date == null ? null : new PartialDate(date));
    }

    @Test
    void typesAndIdentifiersStandNearTheTitle() {
        var paper = paper("Journal article   Peer reviewed\nHow salt moves in the sea\n" + NAMES
                + "\nPMCID: PMC90000001  PMID: 90000001|https://doi.org/10.5555/A.1");

        assertThat(paper.types()).containsExactly("Journal Article");
        assertThat(paper.doi()).hasToString("10.5555/a.1");
        assertThat(paper.pmid()).hasToString("90000001");
        assertThat(paper.pmcid()).hasToString("PMC90000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keywords: salt",
                "Introduction\n" + PROSE,
                "Download PDF",
                "How salt is weighed\n" + PROSE,
                "\u00a9 2024 The Authors",
            })
    void theAbstractEndsBeforeTheNextHeading(String next) {
        assertThat(paper("How salt moves in the sea\n" + NAMES, PROSE + "\n\n" + next)
                        .abstractSections())
                .containsExactly(new AbstractSection(null, PROSE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Objective\n" + PROSE + "\nMethods\n" + PROSE,
                "Objective We asked.\n\nMethods We weighed.",
            })
    void labelsMayStandAloneOrRunIntoTheText(String text) {
        String padded = text.replace("We asked.", PROSE).replace("We weighed.", PROSE);

        assertThat(paper("How salt moves in the sea\n" + NAMES, padded).abstractSections())
                .containsExactly(new AbstractSection("Objective", PROSE), new AbstractSection("Methods", PROSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Keywords: salt, tea", "Key words\nsalt; tea.", "Palabras clave: salt, tea"})
    void keywordsFollowTheAbstract(String line) {
        assertThat(paper("How salt moves in the sea\n" + NAMES, PROSE + "\n" + line)
                        .keywords())
                .isEqualTo(Arrays.asList("salt", "tea"));
    }
}
