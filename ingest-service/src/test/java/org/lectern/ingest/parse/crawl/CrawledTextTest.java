package org.lectern.ingest.parse.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ingest.parse.crawl.InventedText.NAMES;
import static org.lectern.ingest.parse.crawl.InventedText.PROSE;
import static org.lectern.ingest.parse.crawl.InventedText.paper;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.text.Citation;

class CrawledTextTest {

    private static Citation cited(String journal, String date, String volume, String issue, String first, String last) {
        return new Citation(
                journal, volume, issue, new PageRange(first, last), date == null ? null : new PartialDate(date));
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
        assertThat(CitationLines.read(new Head(List.of("Other words", line))))
                .isEqualTo(cited(journal, date, volume, issue, first, last));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How salt moves in the sea\n  \u2022 Ada M Quill ORCID: orcid.org/0000-0002-1825-0097 1 , 2 ,\n  \u2022 Jan van der Berg3",
                "How salt moves in the sea\n\u2022 Ada M Quill ,\n\nRoles Writing\n\n\u2022 Jan van der Berg\n\nRoles Salt",
                "How salt moves in the sea\n\u2022 Quill, Ada M (Invented Hospital, Nowhere) ;\n\u2022 van der Berg, Jan (Nowhere)",
                "How salt moves in the sea\nAuthors\n  \u2022 Ada M Quill Department of Salt, Nowhere\n  \u2022 Jan van der Berg",
                "How salt moves in the sea\nAUTORES\n1. Ada M Quill. Chemist of the sea.\n2. Jan van der Berg. Another one.",
                "How salt moves in the sea\nby\nAda M Quill\n1,\nJan van der Berg\n2,* and\n1\nDepartment of Salt, Nowhere",
                "How salt moves in the sea\nAda M Quill1* https://orcid.org/0000-0002-1825-0097\nJan van der Berg2",
                "How salt moves in the sea\nAda M Quill,1,2,* Jan van der Berg1\n1Department of Salt",
                "How salt moves in the sea\nAda M Quilla, b, Jan van der Berga\naDepartment of Salt, Nowhere",
                "How salt moves in the sea\nAda M QuillI, Jan van der BergII\nIDepartment of Salt",
                "How salt moves in the sea\nAda M Quill a,b,, Jan van der Berg c",
                "How salt moves in the sea\n0000-0002-1825-0097Ada M Quill1  *  , 0000-0002-1825-0097Jan van der Berg1 ",
                "How salt moves in the sea\nAuthors Quill AM , van der Berg J\nReceived 1 May 2023\nAda M Quill,1 Jan van der Berg2",
                "How salt moves in the sea\nAda M Quill, Jan van der Berg, How salt moves in the sea, Salt Letters , Volume 12, Issue 4, April 2016, Pages 6\u20139",
            })
    void namesStandInListsOrBehindMarksOfManyKinds(String head) {
        assertThat(paper(head).authors())
                .containsExactly(Author.person("Ada M", "Quill"), Author.person("Jan", "van der Berg"));
        assertThat(paper(head).title()).isEqualTo("How salt moves in the sea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada M Quill 1,", "Ada M Quill\nDepartment of Salt, Nowhere"})
    void aSingleAuthorHasAMarkOrAPlaceBelow(String author) {
        assertThat(paper("How salt moves in the sea\n" + author).authors())
                .containsExactly(Author.person("Ada M", "Quill"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skip to main content\n  \u2022 Research article\n  \u2022 Open access\n  \u2022 Published:\n\nHow salt moves in the sea",
                "Review Article|Articles in Press\nHow salt moves in the sea\n\u2022 Salt is old",
                "Log in\nHow salt moves in the sea\n\u2022 Published:\nSalt Letters Aims and scope Submit manuscript",
            })
    void withoutAuthorsAndCitationOtherSignsTellAnArticle(String head) {
        assertThat(paper(head).title()).isEqualTo("How salt moves in the sea");
        assertThat(paper(head).authors()).isEmpty();
    }

    @Test
    void theSectionsOfTheAbstractAreSuchASign() {
        String sections = "Background\n\n" + PROSE + "\n\nMethods\n\n" + PROSE;

        assertThat(paper("Skip to main content\nHow salt moves in the sea", sections)
                        .title())
                .isEqualTo("How salt moves in the sea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Seminar\nSpeaker: Salt itself\nHow salt moves in the sea and why\nAbstract\nBackground\n" + PROSE
                        + "\nMethods\n" + PROSE,
                "Table of content: 2008 volume:21 issue:4\nHow salt moves in the sea\n" + NAMES + "\nAbstract\n"
                        + PROSE,
                "Instructions for Authors\nHow to prepare the manuscript\n" + NAMES
                        + "\n\u25baAbstract\nThe Abstract should not exceed 300 words, and no reference may stand in it.",
                "How salt moves in the sea\nSpeaker: Salt itself\n" + NAMES + "\nAbstract\n" + PROSE,
                "Authors: Ada Quill, Jan Berg\nCitation: Salt Letters, vol. 41, no. 1, pp. 1-3, 2017\nAuthors: Jan Berg, Olive Brine\nArticle Type: Research Article\nAbstract: "
                        + PROSE,
                "Salt shops of the sea\nSummary: " + PROSE + "\nBackground: " + PROSE,
                "Papers of our house\n1. Quill A, Berg J. How salt moves. Salt Lett. 2012;17:119-23\n2. Berg J. Salt. Salt Lett. 2013;18:9-12\n"
                        + PROSE,
                "Knowledge of Many Students and Nurses about Salt\nAbstract\nshort",
            })
    void whatHasAnAbstractButIsNoArticleIsNotThisLayout(String text) {
        assertThat(CrawledText.isRecognised(text)).isFalse();
    }

    @Test
    void anAbstractWithoutItsHeadingBeginsAtItsFirstLabel() {
        String text = "How salt moves in the sea\n" + NAMES + "\n1Department of Salt\n\nBackground: " + PROSE
                + "\n\nMethods: " + PROSE + "\nIntroduction\n" + PROSE;
        var paper = ((Reading.Statement) CrawledText.read(text)).paper();

        assertThat(paper.abstractSections())
                .containsExactly(new AbstractSection("Background", PROSE), new AbstractSection("Methods", PROSE));
    }

    @Test
    void aPaperWithoutAnAbstractHasTitleAuthorsAndOneCitation() {
        String text =
                "Salt Letters logoLink to Salt Letters\n. 2021 Mar 22;26(1-2):168\u2013175. doi: 10.5555/a\nHow salt moves in the sea\n"
                        + "Ada M Quill 1,\nPMID: 90000001\nIntroduction\n" + PROSE;
        var paper = ((Reading.Statement) CrawledText.read(text)).paper();

        assertThat(paper.title()).isEqualTo("How salt moves in the sea");
        assertThat(paper.journal().title()).isEqualTo("Salt Letters");
        assertThat(paper.abstractSections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Journals \u00bb Salt Letters \u00bb Volume 13 | Salt Letters | | 13 | | |",
                "Journal List > Salt Lett > v.37(2) > 90000001 | Salt Lett | | 37 | 2 | |",
                "Published 31 March 2020 Volume 2020:13 Pages 121\u2014129 | | 2020-03-31 | 13 | | 121 | 129",
                "Erschienen in: Salz heute \u00a6 Ausgabe 4/2020 | Salz heute | 2020 | | 4 | |",
                "Journal: Salt Letters, 2024, \u2116 5, p. e12 | Salt Letters | 2024 | | 5 | e12 |",
                "Salt Lett., 20 October 2021 | Salt Lett. | 2021-10-20 | | | |",
                "Salt Letters201112:361 | Salt Letters | 2011 | 12 | | 361 |",
                "Salt Letters volume  31 , Article number:  42 ( 2021 ) Cite this article | Salt Letters | 2021 | 31 | | 42 |",
                "Citation: Ada Quill. How Salt Moves in the Sea. Journal of Salt 5 (2022): 264-274. | Journal of Salt | 2022 | 5 | | 264 | 274",
                "Year : 2020  \u00a6  Volume : 41  \u00a6  Issue : 3  \u00a6  Page : 153--161 | | 2020 | 41 | 3 | 153 | 161",
            })
    void theWayToAPageAndItsColumnsSayWhereItAppeared(
            String line, String journal, String date, String volume, String issue, String first, String last) {
        Head head = HeadLines.of(List.of("Other words", line.replace('\u00a6', '|')));

        assertThat(CitationLines.read(head)).isEqualTo(cited(journal, date, volume, issue, first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salt Letters logoLink to Salt Letters\n. 2021 Aug;76(5):16\u201355.\nHow salt moves in the sea",
                "Salt Letters, ISSN 1923-4155 print\nVolume 8, Number 3, March 2017, pages 93-97\nHow salt moves in the sea",
                "How salt moves in the sea\n\u2022 Published:\nSalt Letters Aims and scope Submit manuscript",
            })
    void theJournalMayStandOnALineOfItsOwn(String head) {
        assertThat(paper(head).journal().title()).isEqualTo("Salt Letters");
    }

    @Test
    void aPublishersLogoIsNoJournal() {
        assertThat(paper("Springer logoLink to Springer\n. 2021 Aug;76(5):16\u201355.\nHow salt moves in the sea")
                        .journal())
                .isNull();
    }

    @Test
    void ofATitleAndItsTranslationTheUpperOneCounts() {
        String head = "Art\u00edculo original / ORIGINAL ARTICLE\nLa sal de las mesas en diecinueve puertos\n"
                + "The salt of the tables in nineteen harbours\n" + NAMES + "\n7 de marzo de 2023";
        String text =
                head + "\nRESUMEN\nMaterial y m\u00e9todos: " + PROSE + "\nDescriptores: sal; mar\nABSTRACT\n" + PROSE;
        var paper = ((Reading.Statement) CrawledText.read(text)).paper();

        assertThat(paper.title()).isEqualTo("La sal de las mesas en diecinueve puertos");
        assertThat(paper.abstractSections()).containsExactly(new AbstractSection("Material y m\u00e9todos", PROSE));
        assertThat(paper.keywords()).containsExactly("sal", "mar");
        assertThat(paper.date()).isEqualTo(new PartialDate("2023-03-07"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BACKGROUND\n" + PROSE + "\nWEIGHING OF SALT\n" + PROSE,
                "BACKGROUND:" + PROSE + "\nWEIGHING OF SALT:" + PROSE,
                "<jats:sec id=\"a\"> BACKGROUND: " + PROSE + "</jats:sec>\n<jats:p>WEIGHING OF SALT: " + PROSE,
            })
    void labelsInCapitalsNeedNoKnownWord(String text) {
        assertThat(paper("How salt moves in the sea\n" + NAMES, text).abstractSections())
                .containsExactly(
                        new AbstractSection("BACKGROUND", PROSE), new AbstractSection("WEIGHING OF SALT", PROSE));
    }

    @Test
    void keywordsMayStandAboveTheAbstract() {
        var paper = paper("How salt moves in the sea\n" + NAMES + "\nKeywords:\nsalt, tea of the sea");

        assertThat(paper.keywords()).containsExactly("salt", "tea of the sea");
        assertThat(paper.title()).isEqualTo("How salt moves in the sea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Keywords\nReferences", "Key Words\nTo read this article in full you will need to pay"})
    void aHeadingWithoutKeywordsHasNone(String below) {
        assertThat(paper("How salt moves in the sea\n" + NAMES, PROSE + "\n" + below)
                        .keywords())
                .isEmpty();
    }
}
